import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DatedVersion, keptStandingOn, movesByDay } from '@/lib/standards/by-day';
import { STANDARD_STATUSES } from '@/lib/standards/lifecycle';

const today = '2026-07-01';
const agreed = (inForceFrom: string, publishedAt = '2026-05-01T10:00:00.000Z') => ({
  inForceFrom,
  publishedAt,
});
const one: DatedVersion = { id: 'one', position: 1, status: 'in_force', agreement: agreed('2024-01-01') };
const two: DatedVersion = { id: 'two', position: 2, status: 'decided', agreement: agreed(today) };

/** The versions after their moves. */
function after(versions: readonly DatedVersion[], day: string): DatedVersion[] {
  const to = new Map(movesByDay(versions, day).map((move) => [move.id, move.to]));
  return versions.map((version) => ({ ...version, status: to.get(version.id) ?? version.status }));
}

const brief = (versions: readonly DatedVersion[], day: string) =>
  movesByDay(versions, day).map(({ id, command, from, to, by }) => `${id} ${command} ${from}>${to} by ${by}`);

describe('on the day of entry into force (docs/domain.md#a-standard)', () => {
  it('the version that was decided enters into force, and replaces the one before it', () => {
    expect(brief([one, two], today)).toEqual([
      'two standard.enter_into_force decided>in_force by two',
      'one standard.replace in_force>replaced by two',
    ]);
  });
  it('not a day earlier', () => {
    expect(movesByDay([one, two], '2026-06-30')).toEqual([]);
  });
  it('also when nobody looked on the day itself, and only once', () => {
    const late = after([one, two], '2026-09-17');
    expect(late.map(({ status }) => status)).toEqual(['replaced', 'in_force']);
    expect(movesByDay(late, '2026-09-18')).toEqual([]);
  });
  it('a version that was in use already replaces the older one too', () => {
    const older = { ...one, agreement: null };
    const newer: DatedVersion = { ...two, status: 'in_force' };
    expect(brief([older, newer], '2026-06-30')).toEqual([]);
    expect(brief([older, newer], today)).toEqual(['one standard.replace in_force>replaced by two']);
  });
  it('leaves a newer version alone, and one that got its own decision later', () => {
    expect(
      brief(
        [
          { ...one, status: 'decided' },
          { ...two, agreement: null },
        ],
        today,
      ),
    ).toEqual(['one standard.enter_into_force decided>in_force by one']);
    const again = { ...one, agreement: agreed('2026-06-01', '2026-05-20T10:00:00.000Z') };
    expect(brief([again, two], today)).toEqual(['two standard.enter_into_force decided>in_force by two']);
  });
  it('does not bring back what was replaced, withdrawn or rejected', () => {
    for (const status of ['replaced', 'withdrawn', 'rejected'] as const) {
      expect(movesByDay([one, { ...two, status }], today)).toEqual([]);
    }
  });
});

const days = ['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04', '2026-01-05'];
const versions = fc
  .array(
    fc.record({
      status: fc.constantFrom(...STANDARD_STATUSES),
      agreement: fc.option(fc.record({ inForceFrom: fc.constantFrom(...days), published: fc.nat(9) })),
    }),
    { maxLength: 5 },
  )
  .map((rows) =>
    rows.map(
      ({ status, agreement }, index): DatedVersion => ({
        id: `v${index + 1}`,
        position: index + 1,
        status,
        agreement:
          agreement && agreed(agreement.inForceFrom, `2025-12-0${agreement.published}T10:00:00.000Z`),
      }),
    ),
  );

describe('days that nobody watched', () => {
  it('end as if each had been watched, wherever the gaps are, and a second look finds nothing left', () => {
    fc.assert(
      fc.property(versions, fc.subarray(days), (found, watched) => {
        const last = days.at(-1) ?? '';
        const daily = days.reduce(after, found);
        const gaps = [...watched, last].reduce(after, found);
        expect(gaps).toEqual(daily);
        expect(movesByDay(gaps, last)).toEqual([]);
      }),
    );
  });
});

describe('what the catalogue keeps', () => {
  it('files what will bind under what binds, and goes by what is left', () => {
    expect(keptStandingOn([{ ...two, agreement: agreed('2030-01-01') }], today)).toBe('binding');
    expect(keptStandingOn([{ ...two, agreement: null }], today)).toBe('recommended');
    expect(keptStandingOn([{ ...two, status: 'advice', agreement: null }], today)).toBe('draft');
    expect(keptStandingOn([{ ...one, status: 'withdrawn' }], today)).toBe('replaced');
  });
});
