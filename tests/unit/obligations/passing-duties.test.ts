import { describe, expect, it } from 'vitest';
import { passingDuties } from '../../../lib/obligations/passing-duties';

describe('obligations', () => {
  it('pass once for each agreement, with the later of two deadlines, and never beside one that is there', () => {
    const ending = [
      { agreementId: 'a', dueOn: '2027-06-30' },
      { agreementId: 'a', dueOn: '2027-12-31' },
      { agreementId: 'b', dueOn: '2027-06-30' },
    ];
    expect(passingDuties(ending, [{ agreementId: 'b', dueOn: '2027-01-31' }])).toEqual([
      { agreementId: 'a', dueOn: '2027-12-31' },
    ]);
  });
});
