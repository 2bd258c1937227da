/**
 * Terms in a College or the Taskforce.
 * Source: docs/domain.md#terms: members are appointed for four years, once renewable (an assumption of this
 * portal). That a renewal follows directly on the term before it is an assumption too. Days are YYYY-MM-DD, in
 * Amsterdam; the last day counts.
 */
import { addDays, addYears } from '@/lib/platform/clock';
import type { BodyKind, Role } from '@/lib/platform/generated/enums';

export const LONGEST_YEARS = 4;

/** The roles that are held by appointment. The database knows the same five. */
export const APPOINTED_ROLES = [
  'college_member',
  'college_chair',
  'college_secretary',
  'taskforce_member',
  'taskforce_chair',
] as const satisfies readonly Role[];
export type AppointedRole = (typeof APPOINTED_ROLES)[number];

export function isAppointed(role: Role): role is AppointedRole {
  return (APPOINTED_ROLES as readonly Role[]).includes(role);
}

/** Whether a role belongs to a body of this kind. */
export function fitsBody(role: AppointedRole, kind: BodyKind): boolean {
  return role.startsWith('college_') ? kind === 'college' : kind === 'taskforce';
}

/**
 * A term as it was given. `endedOn`: the last day, when it ended before its term. `isTaken`: it ended at once, so
 * that even on that day it gave no rights any more.
 */
export type Term = {
  readonly startsOn: string;
  readonly termEndsOn: string;
  readonly endedOn: string | null;
  readonly isTaken: boolean;
};

/** The last day on which somebody is in office. */
export function lastDayOf({ termEndsOn, endedOn }: Term): string {
  return endedOn ?? termEndsOn;
}

/** Where a term stands on a day. */
export type TermState = 'coming' | 'in_office' | 'over';

export function stateOn(term: Term, day: string): TermState {
  if (term.isTaken || day > lastDayOf(term)) return 'over';
  return day < term.startsOn ? 'coming' : 'in_office';
}

/** What is wrong with the last day of a term; a code of `errors.field`, null when nothing is. */
export function termProblem(startsOn: string, endsOn: string): string | null {
  if (endsOn < startsOn) return 'end_before_start';
  return endsOn >= addYears(startsOn, LONGEST_YEARS) ? 'longer_than_four_years' : null;
}

/**
 * Whether a new term would overlap one that the person has in the same role, or follow directly on one that ran to
 * its end: that is a renewal. After a term that ended early somebody is appointed anew.
 */
export function mustRenew(startsOn: string, present: readonly Term[]): boolean {
  return present.some(({ isTaken, endedOn, termEndsOn }) => {
    if (isTaken) return false;
    return endedOn === null ? startsOn <= addDays(termEndsOn, 1) : startsOn <= endedOn;
  });
}

/** The first day of the term that would renew this one; or why there is none. */
export function renewalStart(
  term: Term & { isRenewal: boolean; isRenewed: boolean },
  day: string,
): { startsOn: string } | { startsOn: null; why: 'renewed_before' | 'term_over' } {
  if (term.endedOn !== null || day > term.termEndsOn) return { startsOn: null, why: 'term_over' };
  if (term.isRenewal || term.isRenewed) return { startsOn: null, why: 'renewed_before' };
  return { startsOn: addDays(term.termEndsOn, 1) };
}

/** What is wrong with a last day that is earlier than the term's; null when nothing is. Today ends it at once. */
export function endProblem({ startsOn, termEndsOn }: Term, lastDay: string, day: string): string | null {
  if (lastDay < day) return 'date_in_past';
  const isBeforeStart = lastDay < startsOn && lastDay !== day;
  return isBeforeStart || lastDay >= termEndsOn ? 'starts_after_term' : null;
}

/** How a term that was ended ends: it runs on for a while, is over, or never began, because a renewal lapses with its term. */
export function howItEnds(
  { startsOn, endedOn }: { readonly startsOn: string; readonly endedOn: string | null },
  state: TermState,
): 'lapsed' | 'endedEarly' | 'endsEarly' {
  if (endedOn !== null && endedOn < startsOn) return 'lapsed';
  return state === 'over' ? 'endedEarly' : 'endsEarly';
}
