/**
 * When a mandate counts, and which mandates a municipality can have beside each other.
 * Source: docs/domain.md#who-votes-for-a-municipality (a person may act for a municipality). That there is one principal and one
 * deputy at a time, and that a mandate lasts at most four years, as a council does, are assumptions of this
 * portal. Days are YYYY-MM-DD, in Amsterdam; the last day counts.
 */
import type { MandateKind } from '@/lib/mandates/schema';
import { addYears } from '@/lib/platform/clock';

export const LONGEST_YEARS = 4;

/** From a day until and with another. */
export type Period = { readonly startsOn: string; readonly endsOn: string };

/** A mandate as far as the rules look at it. `isEnded`: revoked, or its municipality ended. */
export type KeptMandate = Period & {
  readonly personId: string;
  readonly kind: MandateKind;
  readonly isEnded: boolean;
};

/** Whether two periods share a day. */
export function overlaps(one: Period, other: Period): boolean {
  return one.startsOn <= other.endsOn && other.startsOn <= one.endsOn;
}

/** Where a mandate stands on a day. */
export type MandateState = 'coming' | 'in_force' | 'expired' | 'ended';

export function stateOn(
  { startsOn, endsOn, isEnded }: Period & { isEnded: boolean },
  day: string,
): MandateState {
  if (isEnded) return 'ended';
  if (day < startsOn) return 'coming';
  return day > endsOn ? 'expired' : 'in_force';
}

/** What is wrong with a field of a new mandate; the code is one of `errors.field`. */
export type MandateProblem = {
  readonly field: 'endsOn' | 'startsOn' | 'grantedOn' | 'personId' | 'kind';
  readonly code: string;
};

type NewMandate = Period & {
  readonly personId: string;
  readonly kind: MandateKind;
  readonly grantedOn: string;
};

/** Why a mandate can't be registered beside those that are there; null when it can. */
export function problemOf(
  asked: NewMandate,
  present: readonly KeptMandate[],
  today: string,
): MandateProblem | null {
  const { startsOn, endsOn, grantedOn, personId, kind } = asked;
  if (endsOn < startsOn) return { field: 'endsOn', code: 'end_before_start' };
  if (endsOn < today) return { field: 'endsOn', code: 'date_in_past' };
  if (endsOn >= addYears(startsOn, LONGEST_YEARS)) return { field: 'endsOn', code: 'longer_than_four_years' };
  if (grantedOn > startsOn) return { field: 'grantedOn', code: 'granted_after_start' };
  const beside = present.filter((mandate) => !mandate.isEnded && overlaps(mandate, asked));
  if (beside.some((mandate) => mandate.personId === personId))
    return { field: 'personId', code: 'has_mandate' };
  if (beside.some((mandate) => mandate.kind === kind)) return { field: 'startsOn', code: `overlaps_${kind}` };
  const hasPrincipal = beside.some(
    (mandate) => mandate.kind === 'principal' && stateOn(mandate, startsOn) === 'in_force',
  );
  return kind === 'deputy' && !hasPrincipal ? { field: 'kind', code: 'deputy_alone' } : null;
}

/** Why somebody may not vote on a day; each is an error of the portal. */
export type NoMandate = 'no_mandate' | 'mandate_not_begun' | 'mandate_expired' | 'mandate_revoked';

/**
 * What somebody's mandates for one municipality say on a day: the one that counts, or why none does. Of several
 * that count no more the latest tells why.
 */
export function mandateOn<Mandate extends Period & { isEnded: boolean }>(
  mandates: readonly Mandate[],
  day: string,
): { mandate: Mandate } | { mandate: null; why: NoMandate } {
  const inForce = mandates.find((mandate) => stateOn(mandate, day) === 'in_force');
  if (inForce) return { mandate: inForce };
  const [latest] = mandates.toSorted((a, b) => (a.startsOn < b.startsOn ? 1 : -1));
  if (!latest) return { mandate: null, why: 'no_mandate' };
  return { mandate: null, why: WHY[stateOn(latest, day)] };
}

const WHY: Record<MandateState, NoMandate> = {
  coming: 'mandate_not_begun',
  expired: 'mandate_expired',
  ended: 'mandate_revoked',
  in_force: 'no_mandate',
};
