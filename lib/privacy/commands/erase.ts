import 'server-only';
import { inForceOn } from '@/lib/identity/in-force';
import { closeAccount, endRolesOf, eraseLogInsOf } from '@/lib/identity/privacy';
import { dateOf, todayInAmsterdam } from '@/lib/platform/clock';
import { command } from '@/lib/platform/command';
import type { Transaction } from '@/lib/platform/database';
import { eraseReceiptsOf } from '@/lib/platform/receipt';
import { fail, ok } from '@/lib/platform/result';
import { leaveOffices } from '@/lib/privacy/commands/leave-offices';
import {
  erasedAddress,
  holdsOffice,
  isOfDemo,
  nameAfterErasure,
  type PublicActs,
} from '@/lib/privacy/erasure';
import { privacyEvents } from '@/lib/privacy/events';
import { privacyPolicy } from '@/lib/privacy/policy';
import { eraseInput } from '@/lib/privacy/schema';
import { eraseLinksOf } from '@/lib/sso/privacy';

/**
 * Erases one's own account: roles and sessions end, ways to log in and addresses go, and the name too unless it is
 * part of the record. What was done stays under a number that leads to nobody (articles 17(1) and 17(3)(b) and (d)
 * GDPR), so the chain of the audit trail stays whole. An account of the demonstration leaves its offices too, for
 * nobody depends on it. Errors: `holds_office`, `own_log_in_needed`, `invalid_input` for another address.
 */
export const eraseAccount = command({
  name: 'privacy.erase',
  input: eraseInput,
  policy: privacyPolicy,
  events: privacyEvents,
  event: 'account.erased',
  // Who sits in a College is on public pages by name.
  refreshes: [],
  load: async (tx, _input, actor) => {
    await tx.$queryRaw`SELECT 1 FROM "person" WHERE "id" = ${actor.personId}::uuid FOR UPDATE`;
    return tx.person.findFirst({
      where: { id: actor.personId, deactivatedAt: null },
      select: { id: true, name: true, isDemo: true, account: { select: { email: true } } },
    });
  },
  subject: ({ id }) => ({ personId: id }),
  run: async ({ tx, actor, input, loaded, now }) => {
    const { id, name, account } = loaded;
    // A municipality's own log-in says who somebody is there, and nothing about their account elsewhere.
    if (actor.onlyAt) return fail('own_log_in_needed');
    if (input.email !== account.email) {
      return { ok: false, error: { code: 'invalid_input', fields: [{ field: 'email', code: 'not_yours' }] } };
    }
    const withDemo = input.because === 'demo' && isOfDemo({ ...loaded, email: account.email });
    if (withDemo) await leaveOffices(tx, id, now);
    else if (await isNeeded(tx, id, todayInAmsterdam(now))) return fail('holds_office');
    const left = nameAfterErasure(name, await publicActs(tx, id));
    const rolesEnded = await endRolesOf(tx, id, withDemo ? 'everywhere' : 'municipalities', now);
    await eraseLinksOf(tx, id);
    await eraseLogInsOf(tx, id);
    await eraseReceiptsOf(tx, id);
    await closeAccount(tx, id, { email: erasedAddress(id), name: left, now });
    return ok({
      value: {},
      subjectId: id,
      facts: { because: input.because, nameKept: left === name, rolesEnded },
      changes: {},
    });
  },
});

/** Whether others depend on the person: by a role, or by a mandate that still counts. */
async function isNeeded(tx: Transaction, personId: string, today: string): Promise<boolean> {
  const held = { personId, ...inForceOn(today) };
  const roles = await tx.membership.findMany({ where: held, select: { role: true, bodyId: true } });
  const mandate = { personId, endedAt: null, endsOn: { gte: dateOf(today) } };
  return holdsOffice(roles) || (await tx.mandate.count({ where: mandate })) > 0;
}

async function publicActs(tx: Transaction, personId: string): Promise<PublicActs> {
  const votes = await tx.vote.count({ where: { castById: personId } });
  // Whoever had a mandate stands on the roll of those who could vote, by name.
  const mandates = await tx.mandate.count({ where: { personId } });
  const offices = await tx.membership.count({ where: { personId, bodyId: { not: null } } });
  return { votes: votes + mandates, offices };
}
