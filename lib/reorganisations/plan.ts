/**
 * What can be wrong with the plan of a reorganisation.
 * Source: docs/domain.md#municipalities: municipalities end and pass into successors on a date. A municipality
 * ends once, into others that are there on that day; one of them takes over people and obligations.
 * Municipalities are named by CBS code; days are YYYY-MM-DD.
 */

/** A part: (a share of) the municipality `from` passes into `to`. */
export type PlanPart = {
  readonly from: string;
  readonly to: string;
  /** The name that the plan gives the successor. */
  readonly toName: string;
  /** Homes that go over. */
  readonly addresses: number;
  /** This successor takes over the people and the obligations. */
  readonly isMain: boolean;
};

/** A municipality of the register. */
export type Registered = {
  readonly code: string;
  readonly name: string;
  readonly startedOn: string | null;
  readonly endedOn: string | null;
};

/** What another draft does: it ends `ends`, and makes `makes`. */
export type OtherPlan = {
  readonly on: string;
  readonly ends: readonly string[];
  readonly makes: readonly string[];
};

/** Each kind of problem; the messages (`reorganisations.problem`) say it in words. */
export const PROBLEM_KINDS = [
  'no_parts',
  'unknown',
  'ended',
  'with_itself',
  'circle',
  'successor_ends',
  'successor_ended',
  'no_main',
  'two_mains',
  'addresses_missing',
  'names_differ',
  'planned_elsewhere',
] as const;
export type ProblemKind = (typeof PROBLEM_KINDS)[number];

/** A problem with the municipality that it is about; `no_parts` is about none. */
export type Problem = { readonly kind: ProblemKind; readonly code: string };

export type Plan = { readonly on: string; readonly parts: readonly PlanPart[] };

/**
 * Everything that is wrong with a plan, given the register and the other drafts; each problem once. Empty: it can
 * be carried out on its day. A successor that is not in the register is new.
 */
export function problemsOf(
  plan: Plan,
  register: ReadonlyMap<string, Registered>,
  others: readonly OtherPlan[],
): Problem[] {
  if (plan.parts.length === 0) return [{ kind: 'no_parts', code: '' }];
  const found = new Map<string, Problem>();
  const say = (kind: ProblemKind, code: string) => found.set(`${kind} ${code}`, { kind, code });
  for (const from of endingIn(plan)) {
    for (const kind of problemsOfEnding(from, plan, register, others)) say(kind, from);
  }
  for (const to of new Set(plan.parts.map((part) => part.to))) {
    for (const kind of problemsOfSuccessor(to, plan, register, others)) say(kind, to);
  }
  return [...found.values()];
}

/** The municipalities that end by a plan. */
export function endingIn({ parts }: Plan): Set<string> {
  return new Set(parts.map(({ from }) => from));
}

function problemsOfEnding(
  from: string,
  plan: Plan,
  register: ReadonlyMap<string, Registered>,
  others: readonly OtherPlan[],
): ProblemKind[] {
  const parts = plan.parts.filter((part) => part.from === from);
  const mains = parts.filter(({ isMain }) => isMain).length;
  const municipality = register.get(from);
  const kinds: [ProblemKind, boolean][] = [
    // One that begins on that very day can't end on it.
    [
      'unknown',
      municipality === undefined ||
        isLater(municipality.startedOn, plan.on) ||
        municipality.startedOn === plan.on,
    ],
    ['ended', municipality !== undefined && municipality.endedOn !== null],
    ['with_itself', parts.some(({ to }) => to === from)],
    ['circle', isInCircle(from, plan)],
    ['no_main', mains === 0],
    ['two_mains', mains > 1],
    // The inhabitants are divided by addresses, so that each part must have some.
    ['addresses_missing', parts.length > 1 && parts.some(({ addresses }) => addresses === 0)],
    ['planned_elsewhere', others.some(({ ends }) => ends.includes(from))],
  ];
  return kinds.flatMap(([kind, isSo]) => (isSo ? [kind] : []));
}

function problemsOfSuccessor(
  to: string,
  plan: Plan,
  register: ReadonlyMap<string, Registered>,
  others: readonly OtherPlan[],
): ProblemKind[] {
  const names = new Set(plan.parts.filter((part) => part.to === to).map(({ toName }) => toName));
  const municipality = register.get(to);
  if (municipality) names.add(municipality.name);
  const endsHere = endingIn(plan).has(to);
  const endsBefore = others.some(({ on, ends }) => ends.includes(to) && on <= plan.on);
  const kinds: [ProblemKind, boolean][] = [
    ['successor_ended', endsBefore || (municipality !== undefined && municipality.endedOn !== null)],
    ['successor_ends', endsHere && !isInCircle(to, plan)],
    ['names_differ', names.size > 1],
    ['unknown', municipality !== undefined && isLater(municipality.startedOn, plan.on)],
    ['planned_elsewhere', municipality === undefined && others.some(({ makes }) => makes.includes(to))],
  ];
  return kinds.flatMap(([kind, isSo]) => (isSo ? [kind] : []));
}

function isLater(day: string | null, than: string): boolean {
  return day !== null && day > than;
}

/** Whether following the successors of a municipality leads back to it; passing into itself is another problem. */
function isInCircle(code: string, { parts }: Plan): boolean {
  const next = (from: string) =>
    parts.filter((part) => part.from === from && part.to !== from).map(({ to }) => to);
  const seen = new Set<string>();
  const ahead = next(code);
  for (let to = ahead.pop(); to !== undefined; to = ahead.pop()) {
    if (to === code) return true;
    if (seen.has(to)) continue;
    seen.add(to);
    ahead.push(...next(to));
  }
  return false;
}
