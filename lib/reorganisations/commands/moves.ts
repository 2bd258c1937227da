import 'server-only';
import { tendSessions } from '@/lib/identity/commands/tend-sessions';
import type { Register } from '@/lib/municipalities/queries/inhabitants-at';
import { freeSlug } from '@/lib/municipalities/slug';
import { dateOf } from '@/lib/platform/clock';
import type { Transaction } from '@/lib/platform/database';
import { inTenant } from '@/lib/platform/in-tenant';
import type { Effects } from '@/lib/reorganisations/queries/effects';
import type { KeptPlan } from '@/lib/reorganisations/queries/plan';

/** Finds the id of a municipality of the plan by its code, also of one that was made just now. */
export type IdOf = (code: string) => string;

/** Makes the new municipalities, ends the old ones, and writes who followed whom. */
export async function moveRegister(
  tx: Transaction,
  plan: KeptPlan,
  register: Register,
  { endings, gainings }: Effects,
): Promise<{ idOf: IdOf; made: string[] }> {
  const ids = new Map(register.municipalities.map(({ code, id }) => [code, id]));
  const slugs = new Set(register.municipalities.map(({ slug }) => slug));
  const news = gainings.filter(({ id }) => id === null);
  for (const { code, name, province } of news) {
    const slug = freeSlug({ code, name, province }, slugs);
    const place = placeOf(code, plan, register);
    const { id } = await tx.municipality.create({
      data: { code, slug, name, province, startedOn: dateOf(plan.on), ...place },
      select: { id: true },
    });
    ids.set(code, id);
    slugs.add(slug);
  }
  const idOf: IdOf = (code) => ids.get(code) as string;
  await tx.municipality.updateMany({
    where: { id: { in: endings.map(({ id }) => id) } },
    data: { endedOn: dateOf(plan.on) },
  });
  await tx.municipalitySuccession.createMany({
    data: plan.parts.map(({ fromId, to, addresses, isMain }) => ({
      dissolvedId: fromId,
      successorId: idOf(to),
      happenedOn: dateOf(plan.on),
      addresses,
      isMain,
    })),
  });
  return { idOf, made: news.map(({ code }) => code) };
}

/** Where a new municipality stands on the schematic map: amid its predecessors. */
function placeOf(code: string, plan: KeptPlan, { municipalities }: Register) {
  const from = new Set(plan.parts.filter(({ to }) => to === code).map((part) => part.from));
  const places = municipalities.flatMap(({ code: known, mapX, mapY }) =>
    from.has(known) && mapX !== null && mapY !== null ? [{ mapX, mapY }] : [],
  );
  if (places.length === 0) return { mapX: null, mapY: null };
  const middle = (of: number[]) => Math.round(of.reduce((sum, value) => sum + value, 0) / of.length);
  return { mapX: middle(places.map(({ mapX }) => mapX)), mapY: middle(places.map(({ mapY }) => mapY)) };
}

/**
 * Ends the roles in the old municipalities and begins them at the main successor, for sessions under way too.
 * Invitations that are open there are withdrawn, and mandates end: they were for a place that is no more. A mandate
 * passes to nobody, because another college of mayor and aldermen gave it.
 */
export async function movePeople(
  tx: Transaction,
  { endings, gainings }: Effects,
  idOf: IdOf,
  { personId: endedById, now }: { personId: string; now: Date },
) {
  let invitations = 0;
  let mandates = 0;
  for (const { id, holding, lastDays, mainSuccessor } of endings) {
    await inTenant(tx, id, async () => {
      for (const { id: membershipId, endsOn } of lastDays) {
        await tx.membership.updateMany({ where: { id: membershipId }, data: { endsOn: dateOf(endsOn) } });
      }
      const withdrawn = await tx.invitation.updateMany({
        where: { municipalityId: id, acceptedAt: null, withdrawnAt: null },
        data: { withdrawnAt: now },
      });
      invitations += withdrawn.count;
      const ended = await tx.mandate.updateMany({
        where: { id: { in: holding.mandates }, endedAt: null },
        data: { endedAt: now, endedById, ending: 'municipality_ended' },
      });
      mandates += ended.count;
    });
    await tendSessions(tx, () =>
      tx.session.updateMany({
        where: { actingMunicipalityId: id, endedAt: null },
        data: { actingMunicipalityId: idOf(mainSuccessor) },
      }),
    );
  }
  const begun = gainings.flatMap(({ code, terms }) =>
    terms.map(({ personId, role, startsOn, endsOn }) => ({
      personId,
      municipalityId: idOf(code),
      role,
      startsOn: dateOf(startsOn),
      endsOn: endsOn === null ? null : dateOf(endsOn),
    })),
  );
  await tx.membership.createMany({ data: begun });
  return {
    rolesEnded: endings.reduce((sum, { lastDays }) => sum + lastDays.length, 0),
    rolesBegun: begun.length,
    invitations,
    mandates,
  };
}

/** Gives the successors the obligations that they do not have yet; those of the old ones stay as history. */
export async function passObligations(tx: Transaction, { gainings }: Effects, idOf: IdOf): Promise<number> {
  let passed = 0;
  for (const { code, duties } of gainings) {
    const municipalityId = idOf(code);
    const data = duties.map(({ agreementId, dueOn }) => ({
      agreementId,
      municipalityId,
      dueOn: dateOf(dueOn),
    }));
    await inTenant(tx, municipalityId, () => tx.obligation.createMany({ data }));
    passed += data.length;
  }
  return passed;
}

/**
 * Gives the main successors the evidence with their obligations, each piece once; those of the old ones stay as history.
 * The obligations must have passed before. A file is not copied: the successor may read that of its predecessor.
 */
export async function passEvidence(tx: Transaction, { gainings }: Effects, idOf: IdOf): Promise<number> {
  let passed = 0;
  for (const { code, evidence } of gainings) {
    if (evidence.length === 0) continue;
    const municipalityId = idOf(code);
    await inTenant(tx, municipalityId, async () => {
      const agreementIds = [...new Set(evidence.map(({ agreementId }) => agreementId))];
      const obligations = await tx.obligation.findMany({
        where: { municipalityId, agreementId: { in: agreementIds } },
        select: { id: true, agreementId: true },
      });
      const obligationOf = new Map(obligations.map(({ id, agreementId }) => [agreementId, id]));
      await tx.evidence.createMany({
        data: evidence.map(({ id, agreementId, ...piece }) => ({
          ...piece,
          municipalityId,
          obligationId: obligationOf.get(agreementId) as string,
          passedFromId: id,
        })),
      });
    });
    passed += evidence.length;
  }
  return passed;
}

/** Writes what of the contributions passes, beside the contributions, which are final. Returns the cents. */
export async function passContributions(
  tx: Transaction,
  reorganisationId: string,
  { transfers }: Effects,
  idOf: IdOf,
): Promise<bigint> {
  await tx.contributionTransfer.createMany({
    data: transfers.map(({ budgetId, fromId, to, inhabitants, amountCents }) => ({
      budgetId,
      reorganisationId,
      fromId,
      toId: idOf(to),
      inhabitants,
      amountCents,
    })),
  });
  return transfers.reduce((sum, { amountCents }) => sum + amountCents, 0n);
}
