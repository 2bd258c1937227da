import 'server-only';
import { SESSION_HOURS } from '@/lib/identity/session-limits';
import { NOBODY } from '@/lib/platform/actor';
import { inScope, type Transaction } from '@/lib/platform/database';

// Logging in and out stand before the door of commands, because nobody acts yet.

/** Opens the session row that every later request is checked against, still without a token. Returns its id. */
export async function openSession(personId: string, secondFactorAt?: Date): Promise<string> {
  const made = await inScope({ ...NOBODY, personId }, (tx, now) => {
    const expiresAt = new Date(now.getTime() + SESSION_HOURS * 3_600_000);
    return tx.session.create({ data: { personId, expiresAt, secondFactorAt }, select: { id: true } });
  });
  return made.id;
}

/** Opens the session of somebody whom a municipality's own log-in let in: it acts for that municipality only. */
export async function openProviderSession(
  tx: Transaction,
  personId: string,
  providerMunicipalityId: string,
  now: Date,
): Promise<string> {
  const expiresAt = new Date(now.getTime() + SESSION_HOURS * 3_600_000);
  const data = { personId, providerMunicipalityId, expiresAt };
  return (await tx.session.create({ data, select: { id: true } })).id;
}

/** Ends a session of a person at once, everywhere. */
export async function endSession(personId: string, sessionId: string): Promise<void> {
  await inScope({ ...NOBODY, personId }, (tx, now) =>
    tx.session.updateMany({ where: { id: sessionId, endedAt: null }, data: { endedAt: now } }),
  );
}
