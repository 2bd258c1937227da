import 'server-only';
import { tendSessions } from '@/lib/identity/commands/tend-sessions';
import type { KeptTerm, Term } from '@/lib/identity/passing-terms';
import { dateOf, dayOf } from '@/lib/platform/clock';
import type { Transaction } from '@/lib/platform/database';
import { inTenant } from '@/lib/platform/in-tenant';

/** The roles in a municipality that count on a day (YYYY-MM-DD) or later. */
export async function termsHeldBy(tx: Transaction, municipalityId: string, on: string): Promise<KeptTerm[]> {
  const memberships = await inTenant(tx, municipalityId, () =>
    tx.membership.findMany({
      where: { municipalityId, endedAt: null, OR: [{ endsOn: null }, { endsOn: { gte: dateOf(on) } }] },
      orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
      select: { id: true, personId: true, role: true, startsOn: true, endsOn: true },
    }),
  );
  return memberships.map(({ startsOn, endsOn, ...term }) => ({
    ...term,
    startsOn: dayOf(startsOn),
    endsOn: endsOn && dayOf(endsOn),
  }));
}

/**
 * Ends the roles of a municipality that ends, each on its last day, and withdraws the invitations that are open there.
 * Returns how many invitations.
 */
export function endRoles(
  tx: Transaction,
  municipalityId: string,
  lastDays: readonly { id: string; endsOn: string }[],
  now: Date,
): Promise<number> {
  return inTenant(tx, municipalityId, async () => {
    for (const { id, endsOn } of lastDays) {
      await tx.membership.updateMany({ where: { id }, data: { endsOn: dateOf(endsOn) } });
    }
    const { count } = await tx.invitation.updateMany({
      where: { municipalityId, acceptedAt: null, withdrawnAt: null },
      data: { withdrawnAt: now },
    });
    return count;
  });
}

/** Lets who acts for a municipality that ends go on for its main successor, without logging in again. */
export async function moveSessions(tx: Transaction, fromId: string, toId: string): Promise<void> {
  await tendSessions(tx, () =>
    tx.session.updateMany({
      where: { actingMunicipalityId: fromId, endedAt: null },
      data: { actingMunicipalityId: toId },
    }),
  );
}

/** Begins roles at the successors. */
export async function beginRoles(
  tx: Transaction,
  terms: readonly (Term & { municipalityId: string })[],
): Promise<void> {
  await tx.membership.createMany({
    data: terms.map(({ personId, municipalityId, role, startsOn, endsOn }) => ({
      personId,
      municipalityId,
      role,
      startsOn: dateOf(startsOn),
      endsOn: endsOn === null ? null : dateOf(endsOn),
    })),
  });
}
