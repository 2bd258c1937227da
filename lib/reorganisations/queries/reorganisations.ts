import 'server-only';
import { existsOn } from '@/lib/municipalities/existence';
import { readRegister } from '@/lib/municipalities/queries/inhabitants-at';
import type { Actor } from '@/lib/platform/actor';
import { dateOf, dayOf, todayInAmsterdam } from '@/lib/platform/clock';
import type { Transaction } from '@/lib/platform/database';
import { query } from '@/lib/platform/query';
import { fail } from '@/lib/platform/result';
import { isUuid } from '@/lib/platform/uuid';
import { carriedOutFacts } from '@/lib/reorganisations/events';
import type { ReorganisationState } from '@/lib/reorganisations/lifecycle';
import { problemsOf } from '@/lib/reorganisations/plan';
import { reorganisationPolicy } from '@/lib/reorganisations/policy';
import { effectsOf } from '@/lib/reorganisations/queries/effects';
import { type Forecast, forecastOf } from '@/lib/reorganisations/queries/forecast';
import { byCode, type KeptPart, otherPlans, readPlan } from '@/lib/reorganisations/queries/plan';

/** A reorganisation in the list. `isDue`: its day has come. */
export type ReorganisationLine = {
  id: string;
  on: string;
  status: ReorganisationState;
  isDue: boolean;
  note: string;
  ending: string[];
  successors: string[];
};

/** All reorganisations that were prepared here, the latest day first. */
export const listReorganisations = query({
  name: 'reorganisation.list',
  policy: reorganisationPolicy,
  read: async (tx): Promise<ReorganisationLine[]> => {
    const today = todayInAmsterdam();
    const rows = await tx.reorganisation.findMany({
      orderBy: [{ happensOn: 'desc' }, { id: 'desc' }],
      select: {
        id: true,
        happensOn: true,
        status: true,
        note: true,
        parts: { select: { successorName: true, dissolved: { select: { name: true } } } },
      },
    });
    return rows.map(({ happensOn, parts, ...line }) => ({
      ...line,
      on: dayOf(happensOn),
      isDue: line.status === 'draft' && dayOf(happensOn) <= today,
      ending: inOrder(parts.map(({ dissolved }) => dissolved.name)),
      successors: inOrder(parts.map(({ successorName }) => successorName)),
    }));
  },
});

const inOrder = (names: string[]) => [...new Set(names)].sort((a, b) => a.localeCompare(b, 'nl'));

/** A problem of a plan, with the name of the municipality that it is about. */
export type NamedProblem = {
  kind: ReturnType<typeof problemsOf>[number]['kind'];
  code: string;
  name: string;
};
/** What was moved, as the log keeps it. */
export type CarriedOut = ReturnType<typeof carriedOutFacts.parse>;

/** A reorganisation with what it will do, or has done. */
export type ReorganisationPage = {
  id: string;
  on: string;
  status: ReorganisationState;
  isDue: boolean;
  note: string;
  parts: KeptPart[];
  problems: NamedProblem[];
  openBallots: number;
  /** Null when the plan has problems, or is no draft any more. */
  forecast: Forecast | null;
  carriedOut: CarriedOut | null;
  /** What can be chosen for a part: municipalities that exist, and the provinces. */
  choices: { municipalities: { id: string; code: string; name: string }[]; provinces: string[] };
};

/** The dry run: everything that carrying out would do, worked out by the same code. */
export const findReorganisation = query({
  name: 'reorganisation.find',
  policy: reorganisationPolicy,
  read: async (tx, { id }: { id: string }): Promise<ReorganisationPage | null> => {
    const plan = await readPlan(tx, id);
    if (!plan) return null;
    const { on, status, note, parts } = plan;
    const isDraft = status === 'draft';
    const referenceDate = await latestBefore(tx, on);
    const register = await readRegister(tx, referenceDate ?? on);
    const known = byCode(register);
    const problems = isDraft ? problemsOf(plan, known, await otherPlans(tx, id, known)) : [];
    const isSound = isDraft && problems.length === 0;
    const nameOf = new Map(
      parts.flatMap(({ from, fromName, to, toName }) => [
        [to, toName],
        [from, fromName],
      ]),
    );
    const existing = register.municipalities.filter((one) => existsOn(one, todayInAmsterdam()));
    return {
      id,
      on,
      status,
      note,
      parts,
      isDue: isDraft && on <= todayInAmsterdam(),
      problems: problems.map((problem) => ({ ...problem, name: nameOf.get(problem.code) ?? problem.code })),
      openBallots: await tx.ballot.count({ where: { status: 'open', agendaItemId: { not: null } } }),
      forecast: isSound ? forecastOf(plan, await effectsOf(tx, plan, known), register, referenceDate) : null,
      carriedOut: status === 'carried_out' ? await outcomeOf(tx, id) : null,
      choices: {
        municipalities: existing
          .map(({ id: choice, code, name }) => ({ id: choice, code, name }))
          .sort((a, b) => a.name.localeCompare(b.name, 'nl')),
        provinces: inOrder(existing.map(({ province }) => province)),
      },
    };
  },
});

/** The latest reference date before the day: on the day itself the new municipalities are counted already. */
async function latestBefore(tx: Transaction, on: string): Promise<string | null> {
  const { _max } = await tx.inhabitantCount.aggregate({
    where: { referenceDate: { lt: dateOf(on) } },
    _max: { referenceDate: true },
  });
  return _max.referenceDate && dayOf(_max.referenceDate);
}

async function outcomeOf(tx: Transaction, id: string): Promise<CarriedOut | null> {
  const entry = await tx.auditEntry.findFirst({
    where: { subjectId: id, event: 'reorganisation.carried_out' },
    select: { data: true },
  });
  return entry && carriedOutFacts.parse(entry.data);
}

/** A reorganisation by the id in an address; what is no id is not found. */
export function findPlan(actor: Actor, id: string) {
  return isUuid(id) ? findReorganisation.execute(actor, { id }) : fail('not_found');
}
