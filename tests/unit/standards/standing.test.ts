import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STANDARD_STATUSES, type StandardStatus } from '../../../lib/standards/lifecycle';
import {
  type AgreementPeriod,
  isInForce,
  STANDINGS,
  type StandingVersion,
  standingOf,
  standingToday,
} from '../../../lib/standards/standing';

const TODAY = '2026-07-01';

function version(
  status: StandardStatus,
  ...periods: [from: string, until: string | null][]
): StandingVersion {
  return {
    status,
    agreements: periods.map(([inForceFrom, endsOn]) => ({ inForceFrom, endsOn })),
  };
}

function standing(...versions: StandingVersion[]) {
  return standingOf({ versions, today: TODAY });
}

describe('the standing of a standard in the catalogue (docs/domain.md#a-standard)', () => {
  it('binds from the day of its entry into force', () => {
    expect(standing(version('in_force', ['2026-07-01', null]))).toBe('binding');
    expect(standing(version('decided', ['2026-07-01', null]))).toBe('binding');
  });

  it('binds soon before that day', () => {
    expect(standing(version('decided', ['2026-07-02', null]))).toBe('binding_soon');
  });

  it('keeps binding during an evaluation', () => {
    expect(standing(version('evaluation', ['2020-01-01', null]))).toBe('binding');
  });

  it('no longer binds on the day the agreement ends, and is recommended while in force', () => {
    expect(standing(version('in_force', ['2020-01-01', '2026-07-02']))).toBe('binding');
    expect(standing(version('in_force', ['2020-01-01', '2026-07-01']))).toBe('recommended');
  });

  it('is recommended when decided or in force without a binding agreement', () => {
    expect(standing(version('decided'))).toBe('recommended');
    expect(standing(version('in_force'))).toBe('recommended');
  });

  it.each([
    ['consultation', 'consultation'],
    ['proposed', 'draft'],
    ['intake', 'draft'],
    ['advice', 'draft'],
    ['replaced', 'replaced'],
    ['withdrawn', 'replaced'],
    ['rejected', 'replaced'],
  ] as const)('a version that is %s alone reads %s', (status, expected) => {
    expect(standing(version(status))).toBe(expected);
    expect(standing(version(status, ['2020-01-01', null]))).toBe(expected);
  });

  it('lets the version that asks most speak: old binds while new is in consultation', () => {
    expect(standing(version('consultation'), version('in_force', ['2020-01-01', null]))).toBe('binding');
    expect(standing(version('replaced'), version('decided', ['2027-01-01', null]))).toBe('binding_soon');
    expect(standing(version('withdrawn'), version('intake'))).toBe('draft');
  });

  it('is a draft while it has no version', () => {
    expect(standing()).toBe('draft');
  });

  it('the order of versions is irrelevant, and one more version never asks less', () => {
    const day = fc.constantFrom('2026-06-30', TODAY, '2026-07-02');
    const period: fc.Arbitrary<AgreementPeriod> = fc.record({
      inForceFrom: day,
      endsOn: fc.option(day),
    });
    const one = fc.record({ status: fc.constantFrom(...STANDARD_STATUSES), agreements: fc.array(period) });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1 }), one, (versions, added) => {
        const before = standing(...versions);
        expect(standing(...versions.toReversed())).toBe(before);
        expect(STANDINGS.indexOf(standing(...versions, added))).toBeLessThanOrEqual(
          STANDINGS.indexOf(before),
        );
      }),
    );
  });
});

describe('on a day', () => {
  it('what is in force from a day is in force on that day, and not the day before', () => {
    expect(isInForce('2026-07-01', '2026-06-30')).toBe(false);
    expect(isInForce('2026-07-01', '2026-07-01')).toBe(true);
    expect(isInForce('2026-07-01', '2027-01-01')).toBe(true);
  });
  it('what is filed under what binds and binds later, binds soon', () => {
    const kept = { standing: 'binding', bindingFrom: '2026-07-01' } as const;
    expect(standingToday(kept, '2026-06-30')).toBe('binding_soon');
    expect(standingToday(kept, '2026-07-01')).toBe('binding');
    expect(standingToday({ ...kept, bindingFrom: null }, '2026-06-30')).toBe('binding');
    expect(standingToday({ ...kept, standing: 'replaced' }, '2026-06-30')).toBe('replaced');
  });
});
