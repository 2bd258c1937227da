import 'server-only';
import { passContributions } from '@/lib/fund/succession';
import { beginRoles, endRoles, moveSessions } from '@/lib/identity/succession';
import { endMandates } from '@/lib/mandates/succession';
import type { Register } from '@/lib/municipalities/queries/inhabitants-at';
import { type IdOf, succeed } from '@/lib/municipalities/succession';
import { passEvidence, passObligations } from '@/lib/obligations/succession';
import type { Transaction } from '@/lib/platform/database';
import type { Effects } from '@/lib/reorganisations/queries/effects';
import type { KeptPlan } from '@/lib/reorganisations/queries/plan';

/**
 * Lets each domain carry out its part of a plan, and counts what happened. The order matters: the register first,
 * because the others name the new municipalities, and obligations before the evidence that hangs on them.
 */
export async function moveAll(
  tx: Transaction,
  plan: KeptPlan,
  register: Register,
  effects: Effects,
  by: { personId: string; now: Date },
) {
  const { endings, gainings, transfers } = effects;
  const news = gainings.filter(({ id }) => id === null);
  const idOf = await succeed(tx, plan, register, news);
  const people = await movePeople(tx, effects, idOf, by);
  for (const { code, duties } of gainings) await passObligations(tx, idOf(code), duties);
  for (const { code, evidence } of gainings) await passEvidence(tx, idOf(code), evidence);
  const cents = await passContributions(tx, plan.id, transfers, idOf);
  return {
    ended: endings.map(({ code }) => code),
    made: news.map(({ code }) => code),
    ...people,
    obligations: gainings.reduce((sum, { duties }) => sum + duties.length, 0),
    evidence: gainings.reduce((sum, { evidence }) => sum + evidence.length, 0),
    transfers: transfers.length,
    cents: cents.toString(),
  };
}

/** Ends roles, invitations and mandates in the old municipalities, and begins the roles at the main successor. */
async function movePeople(
  tx: Transaction,
  { endings, gainings }: Effects,
  idOf: IdOf,
  { personId: endedById, now }: { personId: string; now: Date },
) {
  let invitations = 0;
  let mandates = 0;
  for (const { id, holding, lastDays, mainSuccessor } of endings) {
    invitations += await endRoles(tx, id, lastDays, now);
    mandates += await endMandates(tx, id, holding.mandates, { endedById, now });
    await moveSessions(tx, id, idOf(mainSuccessor));
  }
  const begun = gainings.flatMap(({ code, terms }) =>
    terms.map((term) => ({ ...term, municipalityId: idOf(code) })),
  );
  await beginRoles(tx, begun);
  return {
    rolesEnded: endings.reduce((sum, { lastDays }) => sum + lastDays.length, 0),
    rolesBegun: begun.length,
    invitations,
    mandates,
  };
}
