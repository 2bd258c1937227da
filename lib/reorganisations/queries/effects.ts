import 'server-only';
import { withTransfers } from '@/lib/fund/transfers';
import { divideOverParts } from '@/lib/municipalities/inhabitants';
import { dateOf, dayOf } from '@/lib/platform/clock';
import type { Transaction } from '@/lib/platform/database';
import { inTenant } from '@/lib/platform/in-tenant';
import {
  type Duty,
  type KeptTerm,
  lastDayOf,
  passingDuties,
  passingTerms,
  type Term,
} from '@/lib/reorganisations/passing';
import type { KeptPart, KeptPlan } from '@/lib/reorganisations/queries/plan';
import { BINDING_STATUSES } from '@/lib/standards/lifecycle';

/**
 * What a municipality has on the day: roles that count then or later, obligations that still hold with the evidence
 * that counts, and mandates that count then or later.
 */
export type Holding = { terms: KeptTerm[]; duties: Duty[]; evidence: Piece[]; mandates: string[] };

/** A piece of evidence by the agreement that it is for. `originId` is the municipality that first added it. */
export type Piece = {
  id: string;
  agreementId: string;
  title: string;
  link: string | null;
  fileId: string | null;
  addedAt: Date;
  originId: string;
};

/** A municipality that ends. */
export type Ending = {
  id: string;
  code: string;
  name: string;
  holding: Holding;
  /** The roles that end, with their last day. */
  lastDays: { id: string; endsOn: string }[];
  mainSuccessor: string;
};

/** A successor; `id` is null while it is new. */
export type Gaining = {
  id: string | null;
  code: string;
  name: string;
  province: string;
  present: Holding;
  terms: Term[];
  duties: Duty[];
  evidence: Piece[];
};

/** (A share of) a contribution that passes. */
export type Passing = {
  budgetId: string;
  year: number;
  fromId: string;
  from: string;
  to: string;
  inhabitants: number;
  amountCents: bigint;
};

export type Effects = { endings: Ending[]; gainings: Gaining[]; transfers: Passing[] };

/**
 * Everything that carrying out a sound plan does, read and worked out but not written. The page of the plan shows
 * it and the command writes it. `idOf` knows the ids of the register by code.
 */
export async function effectsOf(
  tx: Transaction,
  plan: KeptPlan,
  idOf: ReadonlyMap<string, { id: string }>,
): Promise<Effects> {
  const endings: Ending[] = [];
  for (const parts of groups(plan.parts, ({ from }) => from)) {
    const [{ fromId: id, from: code, fromName: name }] = parts as [KeptPart];
    const holding = await holdingOf(tx, id, plan.on);
    const lastDays = holding.terms.map((term) => ({ id: term.id, endsOn: lastDayOf(term, plan.on) }));
    const mainSuccessor = parts.find(({ isMain }) => isMain)?.to ?? '';
    endings.push({ id, code, name, holding, lastDays, mainSuccessor });
  }
  const gainings: Gaining[] = [];
  for (const parts of groups(plan.parts, ({ to }) => to)) {
    const id = idOf.get((parts[0] as KeptPart).to)?.id ?? null;
    const present = id
      ? await holdingOf(tx, id, plan.on)
      : { terms: [], duties: [], evidence: [], mandates: [] };
    gainings.push(gainingOf(plan.on, id, parts, present, endings));
  }
  return { endings, gainings, transfers: await transfersOf(tx, plan) };
}

function gainingOf(
  on: string,
  id: string | null,
  parts: readonly KeptPart[],
  present: Holding,
  endings: readonly Ending[],
): Gaining {
  const { to: code, toName: name, toProvince: province } = parts[0] as KeptPart;
  const from = endings.filter((ending) => parts.some((part) => part.from === ending.code));
  const asMain = from.filter(({ mainSuccessor }) => mainSuccessor === code);
  // There is no opting out: a new municipality is bound as its predecessors were, also one that is nobody's main one.
  const bindTo = id === null ? from : asMain;
  return {
    id,
    code,
    name,
    province,
    present,
    terms: passingTerms(
      asMain.flatMap(({ holding }) => holding.terms),
      present.terms,
      on,
    ),
    duties: passingDuties(
      bindTo.flatMap(({ holding }) => holding.duties),
      present.duties,
    ),
    // To the main successor alone, who goes on with the work: in two places it would count twice.
    evidence: asMain.flatMap(({ holding }) => holding.evidence),
  };
}

const piece = { id: true, title: true, link: true, fileId: true, addedAt: true, originId: true } as const;

function holdingOf(tx: Transaction, municipalityId: string, on: string): Promise<Holding> {
  return inTenant(tx, municipalityId, async () => {
    const memberships = await tx.membership.findMany({
      where: { municipalityId, endedAt: null, OR: [{ endsOn: null }, { endsOn: { gte: dateOf(on) } }] },
      orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
      select: { id: true, personId: true, role: true, startsOn: true, endsOn: true },
    });
    const obligations = await tx.obligation.findMany({
      where: {
        municipalityId,
        agreement: { standardVersion: { status: { in: [...BINDING_STATUSES] } } },
      },
      select: { agreementId: true, dueOn: true, evidence: { where: { withdrawnAt: null }, select: piece } },
    });
    const mandates = await tx.mandate.findMany({
      where: { municipalityId, endedAt: null, endsOn: { gte: dateOf(on) } },
      select: { id: true },
    });
    return {
      mandates: mandates.map(({ id }) => id),
      terms: memberships.map(({ startsOn, endsOn, ...term }) => ({
        ...term,
        startsOn: dayOf(startsOn),
        endsOn: endsOn && dayOf(endsOn),
      })),
      duties: obligations.map(({ agreementId, dueOn }) => ({ agreementId, dueOn: dayOf(dueOn) })),
      evidence: obligations.flatMap(({ agreementId, evidence }) =>
        evidence.map(({ originId, ...kept }) => ({
          ...kept,
          agreementId,
          originId: originId ?? municipalityId,
        })),
      ),
    };
  });
}

/** The contributions of years that begin on or after the day: what each pays now, divided over its successors. */
async function transfersOf(tx: Transaction, plan: KeptPlan): Promise<Passing[]> {
  const firstYear = Number(plan.on.slice(0, 4)) + (plan.on.slice(4) === '-01-01' ? 0 : 1);
  const fromIds = [...new Set(plan.parts.map(({ fromId }) => fromId))];
  const figures = {
    budgetId: true,
    inhabitants: true,
    amountCents: true,
    budget: { select: { year: true } },
  } as const;
  const budget = { year: { gte: firstYear } };
  const contributions = await tx.contribution.findMany({
    where: { budget, municipalityId: { in: fromIds } },
    select: { ...figures, municipalityId: true },
  });
  const received = await tx.contributionTransfer.findMany({
    where: { budget, toId: { in: fromIds } },
    select: { ...figures, fromId: true, toId: true },
  });
  const passing: Passing[] = [];
  for (const rows of groups([...contributions, ...received], ({ budgetId }) => budgetId)) {
    const [
      {
        budgetId,
        budget: { year },
      },
    ] = rows as [(typeof rows)[number]];
    const paid = withTransfers(
      rows.flatMap((row) => ('municipalityId' in row ? [{ ...row, code: row.municipalityId }] : [])),
      rows.flatMap((row) => ('toId' in row ? [{ ...row, from: row.fromId, to: row.toId }] : [])),
    );
    for (const parts of groups(plan.parts, ({ fromId }) => fromId)) {
      const [{ fromId, from }] = parts as [KeptPart];
      const own = paid.get(fromId);
      if (!own) continue;
      const divided = parts.map((part) => ({ ...part, on: plan.on }));
      const people = divideOverParts(BigInt(own.inhabitants), divided);
      const cents = divideOverParts(own.amountCents, divided);
      for (const { to } of parts) {
        const share = { inhabitants: Number(people.get(to)), amountCents: cents.get(to) as bigint };
        passing.push({ budgetId, year, fromId, from, to, ...share });
      }
    }
  }
  return passing;
}

/** The same things together by a key, in the order in which each key comes first. */
function groups<Thing>(things: readonly Thing[], keyOf: (thing: Thing) => string): Thing[][] {
  const found = new Map<string, Thing[]>();
  for (const thing of things) found.set(keyOf(thing), [...(found.get(keyOf(thing)) ?? []), thing]);
  return [...found.values()];
}
