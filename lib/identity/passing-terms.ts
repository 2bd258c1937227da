/**
 * Which roles pass from a municipality that ends to its successor: each once.
 * Source: docs/domain.md#municipalities. That roles pass as they are, until the successor changes them, is an
 * assumption of this portal. Days are YYYY-MM-DD.
 */
import { addDays } from '@/lib/platform/clock';
import type { Role } from '@/lib/platform/generated/enums';

/** A role of a person, from a day until and with another; null is open-ended. */
export type Term = { personId: string; role: Role; startsOn: string; endsOn: string | null };

/** A term that is written down somewhere. */
export type KeptTerm = Term & { id: string };

/**
 * The last day that remains of a term in a municipality that ends on `on`: the day before. A term that had yet to
 * begin keeps its first day only, because nothing is removed; in a municipality that ended it gives no access.
 */
export function lastDayOf({ startsOn }: Term, on: string): string {
  return startsOn < on ? addDays(on, -1) : startsOn;
}

/**
 * The terms that a successor gets from `on`, given those that it has. What somebody has there already is not
 * given twice: only the time before and after it is added.
 */
export function passingTerms(ending: readonly Term[], present: readonly Term[], on: string): Term[] {
  const known = [...present];
  const added: Term[] = [];
  for (const { personId, role, startsOn, endsOn } of ending) {
    const wanted = { personId, role, startsOn: startsOn > on ? startsOn : on, endsOn };
    const parts = without(wanted, known);
    known.push(...parts);
    added.push(...parts);
  }
  return added;
}

/** What of a term is left beside those of the same person and role. */
function without(term: Term, known: readonly Term[]): Term[] {
  let left = [term];
  for (const other of known) {
    if (other.personId === term.personId && other.role === term.role) {
      left = left.flatMap((part) => around(part, other));
    }
  }
  return left;
}

function around(part: Term, other: Term): Term[] {
  const isApart = isBefore(part, other) || isBefore(other, part);
  if (isApart) return [part];
  const parts: Term[] = [];
  if (part.startsOn < other.startsOn) parts.push({ ...part, endsOn: addDays(other.startsOn, -1) });
  if (other.endsOn !== null && (part.endsOn === null || part.endsOn > other.endsOn)) {
    parts.push({ ...part, startsOn: addDays(other.endsOn, 1) });
  }
  return parts;
}

function isBefore(one: Term, other: Term): boolean {
  return one.endsOn !== null && one.endsOn < other.startsOn;
}
