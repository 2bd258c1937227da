import 'server-only';
import { weightOf } from '@/lib/ballots/weight';
import { inhabitantsOn } from '@/lib/municipalities/inhabitants';
import type { Register } from '@/lib/municipalities/queries/inhabitants-at';
import { WEIGHT_SCHEME } from '@/lib/municipalities/votes';
import { addDays } from '@/lib/platform/clock';
import type { Effects, Holding } from '@/lib/reorganisations/queries/effects';
import type { KeptPlan } from '@/lib/reorganisations/queries/plan';

/** What a municipality has, in numbers. Inhabitants and votes on the latest reference date; null: not known. */
export type Standing = {
  people: number;
  roles: number;
  obligations: number;
  /** Pieces of evidence that count */
  evidence: number;
  /** Of a municipality that ends they end with it: they pass to nobody. */
  mandates: number;
  inhabitants: number | null;
  votes: number | null;
};

/** A municipality that ends, with what it has and where that goes. */
export type EndingForecast = {
  code: string;
  name: string;
  before: Standing;
  into: { code: string; name: string; addresses: number; isMain: boolean }[];
};

/** A successor before and after; `before` is null when it is new. Cents as text. */
export type GainingForecast = {
  code: string;
  name: string;
  province: string;
  before: Standing | null;
  after: Standing;
};

/** A contribution that passes. */
export type TransferForecast = { year: number; from: string; to: string; amountCents: string };

/** What carrying out will do, in numbers. */
export type Forecast = {
  referenceDate: string | null;
  endings: EndingForecast[];
  gainings: GainingForecast[];
  transfers: TransferForecast[];
};

/** Counts what `effectsOf` worked out. `register` holds the inhabitants on `referenceDate`. */
export function forecastOf(
  plan: KeptPlan,
  effects: Effects,
  register: Register,
  referenceDate: string | null,
): Forecast {
  const { before, after } = inhabitantsAround(plan, register, referenceDate);
  const nameOf = new Map(
    plan.parts.flatMap((part) => [[part.from, part.fromName] as const, [part.to, part.toName] as const]),
  );
  return {
    referenceDate,
    endings: effects.endings.map(({ code, name, holding }) => ({
      code,
      name,
      before: standingOf(holding, before.get(code) ?? null),
      into: plan.parts
        .filter(({ from }) => from === code)
        .map(({ to, toName, addresses, isMain }) => ({ code: to, name: toName, addresses, isMain })),
    })),
    gainings: effects.gainings.map(({ id, code, name, province, present, terms, duties, evidence }) => ({
      code,
      name,
      province,
      before: id === null ? null : standingOf(present, before.get(code) ?? null),
      after: standingOf(
        {
          terms: [...present.terms, ...terms],
          duties: [...present.duties, ...duties],
          evidence: [...present.evidence, ...evidence],
          mandates: present.mandates,
        },
        after.get(code) ?? null,
      ),
    })),
    transfers: effects.transfers.map(({ year, from, to, amountCents }) => ({
      year,
      from: nameOf.get(from) ?? from,
      to: nameOf.get(to) ?? to,
      amountCents: amountCents.toString(),
    })),
  };
}

type Held = Omit<Holding, 'terms'> & { terms: { personId: string }[] };

function standingOf({ terms, duties, evidence, mandates }: Held, inhabitants: number | null): Standing {
  return {
    people: new Set(terms.map(({ personId }) => personId)).size,
    roles: terms.length,
    obligations: duties.length,
    evidence: evidence.length,
    mandates: mandates.length,
    inhabitants,
    votes: inhabitants ? weightOf(WEIGHT_SCHEME, inhabitants) : null,
  };
}

/** The inhabitants by code on the last day of the old municipalities, and on the first of the new ones. */
function inhabitantsAround(plan: KeptPlan, register: Register, referenceDate: string | null) {
  if (referenceDate === null) return { before: new Map(), after: new Map() };
  const { municipalities, counts, successions } = register;
  const ends = new Set(plan.parts.map(({ from }) => from));
  const known = new Set(municipalities.map(({ code }) => code));
  const news = [...new Set(plan.parts.map(({ to }) => to))].filter((code) => !known.has(code));
  const planned = {
    counts,
    municipalities: [
      ...municipalities.map((one) => (ends.has(one.code) ? { ...one, endedOn: plan.on } : one)),
      ...news.map((code) => ({ code, startedOn: plan.on, endedOn: null })),
    ],
    successions: [...successions, ...plan.parts.map((part) => ({ ...part, on: plan.on }))],
  };
  return {
    before: inhabitantsOn(register, referenceDate, addDays(plan.on, -1)),
    after: inhabitantsOn(planned, referenceDate, plan.on),
  };
}
