import 'server-only';
import type { PassingContribution } from '@/lib/fund/passing-contributions';
import { contributionsPassingIn } from '@/lib/fund/succession';
import { type KeptTerm, lastDayOf, passingTerms, type Term } from '@/lib/identity/passing-terms';
import { termsHeldBy } from '@/lib/identity/succession';
import { mandatesHeldBy } from '@/lib/mandates/succession';
import { type Duty, passingDuties } from '@/lib/obligations/passing-duties';
import { obligationsHeldBy, type Piece } from '@/lib/obligations/succession';
import type { Transaction } from '@/lib/platform/database';
import type { KeptPart, KeptPlan } from '@/lib/reorganisations/queries/plan';

/**
 * What a municipality has on the day: roles that count then or later, obligations that still hold with the evidence
 * that counts, and mandates that count then or later.
 */
export type Holding = { terms: KeptTerm[]; duties: Duty[]; evidence: Piece[]; mandates: string[] };

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

export type Effects = { endings: Ending[]; gainings: Gaining[]; transfers: PassingContribution[] };

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
  for (const parts of Map.groupBy(plan.parts, ({ from }) => from).values()) {
    const [{ fromId: id, from: code, fromName: name }] = parts as [KeptPart];
    const holding = await holdingOf(tx, id, plan.on);
    const lastDays = holding.terms.map((term) => ({ id: term.id, endsOn: lastDayOf(term, plan.on) }));
    const mainSuccessor = parts.find(({ isMain }) => isMain)?.to ?? '';
    endings.push({ id, code, name, holding, lastDays, mainSuccessor });
  }
  const gainings: Gaining[] = [];
  for (const parts of Map.groupBy(plan.parts, ({ to }) => to).values()) {
    const id = idOf.get((parts[0] as KeptPart).to)?.id ?? null;
    const present = id
      ? await holdingOf(tx, id, plan.on)
      : { terms: [], duties: [], evidence: [], mandates: [] };
    gainings.push(gainingOf(plan.on, id, parts, present, endings));
  }
  return { endings, gainings, transfers: await contributionsPassingIn(tx, plan) };
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

/** Asks each domain what a municipality holds. */
async function holdingOf(tx: Transaction, municipalityId: string, on: string): Promise<Holding> {
  const terms = await termsHeldBy(tx, municipalityId, on);
  const obligations = await obligationsHeldBy(tx, municipalityId);
  return { terms, ...obligations, mandates: await mandatesHeldBy(tx, municipalityId, on) };
}
