/**
 * What a day does to the versions of a standard: a version that was decided enters into force on its day, and the
 * older versions that it replaces end on that same day.
 * Source: docs/domain.md#a-standard: an agreement applies from its entry into force, and what was published is
 * only replaced by a newer decision. So a version that got its own decision after that of the newer version is not
 * replaced by it. Pure: the command that publishes and the job that watches the days both carry out what stands here.
 */
import { next } from '../platform/lifecycle';
import {
  BINDING_STATUSES,
  STANDARD_LIFECYCLE,
  type StandardCommand,
  type StandardFacts,
  type StandardStatus,
} from './lifecycle';
import { type Standing, standingOf } from './standing';

/** What makes a version binding, and from when. `inForceFrom`: YYYY-MM-DD; `publishedAt`: ISO, of its decision. */
export type VersionAgreement = { readonly inForceFrom: string; readonly publishedAt: string };

/** A version as far as days go. `position`: order among the versions, oldest first. */
export type DatedVersion = {
  readonly id: string;
  readonly position: number;
  readonly status: StandardStatus;
  readonly agreement: VersionAgreement | null;
};

/** One move along the table; `by` is the version whose day it is, and `day` that day. */
export type VersionMove = {
  readonly id: string;
  readonly command: StandardCommand;
  readonly facts: StandardFacts;
  readonly from: StandardStatus;
  readonly to: StandardStatus;
  readonly by: string;
  readonly day: string;
};

type Due = DatedVersion & { readonly agreement: VersionAgreement };

/**
 * The moves that are due on `today` (YYYY-MM-DD, Europe/Amsterdam), in the order in which they are made. Of several
 * days that went by unwatched, each is made up for in its turn, so that it ends as if every day had been watched.
 * None once all were made.
 */
export function movesByDay(versions: readonly DatedVersion[], today: string): VersionMove[] {
  const statuses = new Map(versions.map(({ id, status }) => [id, status]));
  const moves: VersionMove[] = [];
  const move = (id: string, command: StandardCommand, facts: StandardFacts, due: Due) => {
    const from = statuses.get(id);
    const step = from && next(STANDARD_LIFECYCLE, from, command, facts);
    if (!from || !step?.ok) return;
    statuses.set(id, step.to);
    moves.push({ id, command, facts, from, to: step.to, by: due.id, day: due.agreement.inForceFrom });
  };
  for (const due of dueOn(versions, today)) {
    const { inForceFrom } = due.agreement;
    if (!binds(statuses.get(due.id))) continue;
    move(due.id, 'standard.enter_into_force', { inForceFrom, today }, due);
    for (const { id } of versions.filter((version) => isReplaced(version, due))) {
      move(id, 'standard.replace', { isNewerVersionDecided: true }, due);
    }
  }
  return moves;
}

/** What the catalogue keeps of a standard with these versions on `today`: what will bind is filed under what binds. */
export function keptStandingOn(
  versions: readonly DatedVersion[],
  today: string,
): Exclude<Standing, 'binding_soon'> {
  const standing = standingOf({
    today,
    versions: versions.map(({ status, agreement }) => ({ status, agreements: agreement ? [agreement] : [] })),
  });
  return standing === 'binding_soon' ? 'binding' : standing;
}

function dueOn(versions: readonly DatedVersion[], today: string): Due[] {
  return versions
    .filter((version): version is Due => version.agreement !== null && version.agreement.inForceFrom <= today)
    .sort((a, b) => compare(a.agreement.inForceFrom, b.agreement.inForceFrom) || a.position - b.position);
}

function isReplaced({ position, agreement }: DatedVersion, by: Due): boolean {
  return position < by.position && (agreement === null || agreement.publishedAt <= by.agreement.publishedAt);
}

function binds(status: StandardStatus | undefined): boolean {
  return BINDING_STATUSES.some((one) => one === status);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
