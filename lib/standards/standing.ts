/**
 * What a standard means for municipalities today, in one word for the catalogue.
 * Source: docs/domain.md#a-decision: a binding agreement applies from its entry into force.
 * docs/domain.md#a-standard: of several versions the one that asks most of a municipality speaks.
 */
import type { StandardStatus } from './lifecycle';

/** The standings, from what asks most of a municipality to what asks least. */
export const STANDINGS = [
  'binding',
  'binding_soon',
  'recommended',
  'consultation',
  'draft',
  'replaced',
] as const;
/**
 * `recommended`: decided or in force without a binding agreement. `draft`: on its way, also a standard that
 * has no version yet. `replaced`: nothing of it is alive; every version was replaced, withdrawn or rejected.
 */
export type Standing = (typeof STANDINGS)[number];

/** The period of a binding agreement. Days are YYYY-MM-DD; `endsOn` is the first day it no longer binds, if any. */
export type AgreementPeriod = { readonly inForceFrom: string; readonly endsOn?: string | null };

/** A version as far as its standing goes. */
export type StandingVersion = {
  readonly status: StandardStatus;
  readonly agreements: readonly AgreementPeriod[];
};

/** Whether what is in force from a day is in force on another: from that day on, the day itself too. */
export function isInForce(inForceFrom: string, on: string): boolean {
  return inForceFrom <= on;
}

/** What is kept with a standard, as it stands today: what binds later is not binding yet. */
export function standingToday(
  { standing, bindingFrom }: { readonly standing: Standing; readonly bindingFrom: string | null },
  today: string,
): Standing {
  return standing === 'binding' && bindingFrom !== null && !isInForce(bindingFrom, today)
    ? 'binding_soon'
    : standing;
}

/**
 * The standing of a standard on `today` (YYYY-MM-DD, Europe/Amsterdam). Never throws.
 * Agreements of a version that isn't decided, or was replaced or withdrawn, do not bind.
 */
export function standingOf({
  versions,
  today,
}: {
  readonly versions: readonly StandingVersion[];
  readonly today: string;
}): Standing {
  if (versions.length === 0) return 'draft';
  const found = new Set(versions.map((version) => standingOfVersion(version, today)));
  return STANDINGS.find((standing) => found.has(standing)) ?? 'replaced';
}

function standingOfVersion({ status, agreements }: StandingVersion, today: string): Standing {
  switch (status) {
    case 'decided':
    case 'in_force':
    case 'evaluation': {
      const alive = agreements.filter(({ endsOn }) => endsOn == null || endsOn > today);
      if (alive.some(({ inForceFrom }) => isInForce(inForceFrom, today))) return 'binding';
      return alive.length > 0 ? 'binding_soon' : 'recommended';
    }
    case 'consultation':
      return 'consultation';
    case 'proposed':
    case 'intake':
    case 'advice':
      return 'draft';
    case 'replaced':
    case 'withdrawn':
    case 'rejected':
      return 'replaced';
  }
}
