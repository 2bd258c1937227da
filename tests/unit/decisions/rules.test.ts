import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasQuorum, quorumOf } from '@/lib/ballots/quorum';
import { dayErrors } from '@/lib/decisions/dates';
import { DECIDABLE_STATUSES, versionRefusal } from '@/lib/decisions/publication';
import { rollOf, seatsBehind } from '@/lib/decisions/roll';
import { parseReference, referenceOf } from '@/lib/standards/decision-reference';
import { STANDARD_STATUSES } from '@/lib/standards/lifecycle';

const today = '2026-11-24';

describe('the days of a decision', () => {
  it('may start today and end on the same day', () => {
    expect(dayErrors({ entryIntoForceOn: today, complyBy: today }, today)).toEqual([]);
  });
  it('may not reach back in time, nor end before they start; both are said', () => {
    expect(dayErrors({ entryIntoForceOn: '2026-11-23', complyBy: '2026-11-22' }, today)).toEqual([
      { field: 'entryIntoForceOn', code: 'date_in_past' },
      { field: 'complyBy', code: 'deadline_before_entry' },
    ]);
  });
});

describe('the reference of a decision', () => {
  it('is the year and three digits', () => {
    expect(referenceOf(2026, 14)).toBe('2026-014');
    expect(referenceOf(2026, 1000)).toBe('2026-1000');
  });
  it('is read back as it was written, and nothing else is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 9999 }),
        fc.integer({ min: 1, max: 99_999 }),
        (year, number) => {
          expect(parseReference(referenceOf(year, number))).toEqual({ year, number });
        },
      ),
    );
    for (const text of ['', '2026', '2026-14', '2026-0014', '2026-000', '2026-014a', ' 2026-014', '26-014']) {
      expect(parseReference(text), text).toBeNull();
    }
  });
});

describe('the roll of a College', () => {
  const chair = { personId: 'c', isChair: true, since: '2024-01-01' };
  const member = { personId: 'm', isChair: false, since: '2024-01-01' };
  it('gives one line to somebody with two seats, and keeps the chair', () => {
    const result = rollOf([{ ...chair, isChair: false }, chair, member], 3);
    expect(result).toEqual({
      ok: true,
      lines: [
        { personId: 'c', isChair: true },
        { personId: 'm', isChair: false },
      ],
    });
  });
  it('has one chair, the one who holds the chair longest', () => {
    const younger = { personId: 'a', isChair: true, since: '2026-01-01' };
    const result = rollOf([younger, chair], 3);
    expect(result.ok && result.lines.filter(({ isChair }) => isChair)).toEqual([
      { personId: 'c', isChair: true },
    ]);
  });
  it('does not open without voters, without seats, or with more voters than seats', () => {
    expect(rollOf([], 3)).toEqual({ ok: false, reason: 'no_voters' });
    expect(rollOf([chair], 0)).toEqual({ ok: false, reason: 'no_voters' });
    expect(rollOf([chair, member], 1)).toEqual({ ok: false, reason: 'more_voters_than_seats' });
  });
  it('asks the frozen quorum, whatever number of seats it came from', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), (seats) => {
        const quorum = quorumOf(seats);
        expect(hasQuorum(seatsBehind(quorum), 0).needed).toBe(quorum);
        expect(seatsBehind(quorum)).toBeGreaterThanOrEqual(seats);
      }),
    );
  });
});

describe('versions that a College can decide on', () => {
  it('are in advice, or decided or in use without a decision that binds', () => {
    const decidable = STANDARD_STATUSES.filter((status) => versionRefusal(status, false) === null);
    expect(decidable).toEqual(['advice', 'decided', 'in_force', 'evaluation']);
    expect(DECIDABLE_STATUSES).toEqual(decidable);
  });
  it('are not those that intake, consultation or advice still await', () => {
    for (const status of ['proposed', 'intake', 'consultation'] as const) {
      expect(versionRefusal(status, false)).toBe('version_not_ready');
    }
  });
  it('are not those that were replaced, withdrawn or rejected, or bind already', () => {
    for (const status of ['replaced', 'withdrawn', 'rejected'] as const) {
      expect(versionRefusal(status, false)).toBe('version_not_current');
      expect(versionRefusal(status, true)).toBe('version_not_current');
    }
    expect(versionRefusal('in_force', true)).toBe('already_binding');
  });
});
