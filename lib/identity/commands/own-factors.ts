import 'server-only';
import type { Locale } from '@/i18n/locales';
import { type FactorChange, factorMail } from '@/lib/identity/mails';
import { holdSession, sealOf } from '@/lib/identity/session-seal';
import type { Actor } from '@/lib/platform/actor';
import type { Transaction } from '@/lib/platform/database';
import type { Mail } from '@/lib/platform/mail';
import { isFresh } from '@/lib/platform/step-up';

/** The session in which something is done, with its person; null when it is nobody's any more. */
export function ownSession(tx: Transaction, sessionId: string) {
  return tx.session.findFirst({
    where: { id: sessionId, endedAt: null },
    select: {
      id: true,
      personId: true,
      providerMunicipalityId: true,
      person: { select: { id: true, name: true, isDemo: true, account: { select: { email: true } } } },
    },
  });
}

/** Notes that a second factor was proved in a session, and in the known device in which that was done. */
export async function markConfirmed(
  tx: Transaction,
  { sessionId, deviceId }: { sessionId: string; deviceId?: string | null },
  now: Date,
): Promise<void> {
  const held = await holdSession(tx, { id: sessionId });
  const seal = held?.tokenHash ? sealOf({ ...held, tokenHash: held.tokenHash, secondFactorAt: now }) : null;
  await tx.session.updateMany({ where: { id: sessionId }, data: { secondFactorAt: now, seal } });
  if (deviceId) await tx.knownDevice.updateMany({ where: { id: deviceId }, data: { confirmedAt: now } });
}

/** How many second factors a person has; an app that is being set up is none, nor are recovery codes. */
export async function countFactors(tx: Transaction, personId: string): Promise<number> {
  const apps = await tx.totpFactor.count({ where: { personId, confirmedAt: { not: null } } });
  return apps + (await tx.passkey.count({ where: { personId } }));
}

/**
 * Why somebody may not add a factor, or null: the first is added on the log-in alone, every other only just after
 * proving one. Else who knows a password could add a factor of their own. A municipality's own log-in is not enough
 * for the first: the factor would then count where that municipality says nothing.
 */
export async function whyNotAdd(
  tx: Transaction,
  actor: Actor,
  session: { providerMunicipalityId: string | null },
  now: Date,
): Promise<'second_factor_needed' | 'own_log_in_needed' | null> {
  if (isFresh(actor.secondFactorAt, now)) return null;
  if ((await countFactors(tx, actor.personId)) > 0) return 'second_factor_needed';
  return session.providerMunicipalityId ? 'own_log_in_needed' : null;
}

/** After a removal: whether no factor is left. Then the recovery codes, which stand in for one, go too. */
export async function wasLast(tx: Transaction, personId: string): Promise<boolean> {
  if ((await countFactors(tx, personId)) > 0) return false;
  await tx.recoveryCode.deleteMany({ where: { personId } });
  return true;
}

/** The mail that tells somebody what happened to their factors, so that they notice when it was not them. */
export async function tellOwner(
  tx: Transaction,
  personId: string,
  locale: Locale,
  change: FactorChange,
): Promise<Mail[]> {
  const account = await tx.account.findUnique({ where: { id: personId } });
  return account ? [factorMail(locale, { to: account.email, change })] : [];
}
