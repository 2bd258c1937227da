import fc from 'fast-check';
import { describe, it } from 'vitest';
import {
  STANDARD_LIFECYCLE,
  type StandardCommand,
  type StandardFacts,
  type StandardStatus,
} from '../../../lib/standards/lifecycle';
import { testGrid, testRefusals } from '../../support/lifecycles/grid';
import { assertWalks, type WalkModel } from '../../support/lifecycles/walk';

const COMMANDS: StandardCommand[] = [
  'standard.start_intake',
  'standard.consult',
  'standard.ask_advice',
  'standard.decide',
  'standard.enter_into_force',
  'standard.evaluate',
  'standard.keep',
  'standard.replace',
  'standard.withdraw',
  'standard.reject',
];
const STOPS = { 'standard.reject': 'rejected', 'standard.withdraw': 'withdrawn' } as const;
const ENDS = { 'standard.replace': 'replaced', 'standard.withdraw': 'withdrawn' } as const;

/** A version stands somewhere on a road of seven; the College's decision lies between the fourth and fifth. */
const ROAD: StandardStatus[] = [
  'proposed',
  'intake',
  'consultation',
  'advice',
  'decided',
  'in_force',
  'evaluation',
];

function forward(state: StandardStatus, at: number, isAllowed = true): StandardStatus | null {
  return isAllowed && ROAD.indexOf(state) === at ? (ROAD[at + 1] ?? null) : null;
}

function isDecided(state: StandardStatus): boolean {
  return ROAD.indexOf(state) >= 4;
}

function isUndecided(state: StandardStatus): boolean {
  return ROAD.includes(state) && !isDecided(state);
}

const MODEL: WalkModel<StandardStatus, StandardCommand, StandardFacts> = {
  'standard.start_intake': (state) => forward(state, 0),
  'standard.consult': (state) => forward(state, 1),
  'standard.ask_advice': (state) => forward(state, 2),
  'standard.decide': (state, { isDecisionPublished }) => forward(state, 3, isDecisionPublished ?? false),
  'standard.enter_into_force'(state, { inForceFrom = '', today = '' }) {
    // An unknown day is NaN, and no comparison with NaN holds.
    return forward(state, 4, Date.parse(inForceFrom ?? '') <= Date.parse(today));
  },
  'standard.evaluate': (state) => forward(state, 5),
  'standard.keep': (state) => (state === 'evaluation' ? 'in_force' : null),
  'standard.replace': (state, facts) => (isDecided(state) && facts.isNewerVersionDecided ? 'replaced' : null),
  'standard.reject': (state, { reason }) => (isUndecided(state) && reason === 'Because' ? 'rejected' : null),
  'standard.withdraw'(state, { isWithdrawalDecided, isBySubmitter, reason }) {
    if (isDecided(state)) return isWithdrawalDecided ? 'withdrawn' : null;
    return isUndecided(state) && isBySubmitter && reason === 'Because' ? 'withdrawn' : null;
  },
};

describe('the lifecycle of a version of a standard (docs/domain.md#a-standard; docs/lifecycles/standard.md)', () => {
  testGrid(
    STANDARD_LIFECYCLE,
    COMMANDS,
    {
      proposed: { 'standard.start_intake': 'intake', ...STOPS },
      intake: { 'standard.consult': 'consultation', ...STOPS },
      consultation: { 'standard.ask_advice': 'advice', ...STOPS },
      advice: { 'standard.decide': 'decided', ...STOPS },
      decided: { 'standard.enter_into_force': 'in_force', ...ENDS },
      in_force: { 'standard.evaluate': 'evaluation', ...ENDS },
      evaluation: { 'standard.keep': 'in_force', ...ENDS },
      replaced: {},
      withdrawn: {},
      rejected: {},
    },
    {
      isDecisionPublished: true,
      inForceFrom: '2026-07-01',
      today: '2026-07-01',
      isNewerVersionDecided: true,
      isWithdrawalDecided: true,
      isBySubmitter: true,
      reason: 'No longer needed',
    },
  );

  testRefusals(STANDARD_LIFECYCLE, [
    ['advice', 'standard.decide', { isDecisionPublished: false }, 'decision_published'],
    [
      'decided',
      'standard.enter_into_force',
      { inForceFrom: '2026-07-01', today: '2026-06-30' },
      'entry_into_force_reached',
    ],
    [
      'decided',
      'standard.enter_into_force',
      { inForceFrom: null, today: '2026-06-30' },
      'entry_into_force_reached',
    ],
    ['decided', 'standard.enter_into_force', { inForceFrom: '2026-07-01' }, 'entry_into_force_reached'],
    ['in_force', 'standard.replace', {}, 'newer_version_decided'],
    [
      'decided',
      'standard.withdraw',
      { isBySubmitter: true, reason: 'Changed my mind' },
      'withdrawal_decided',
    ],
    ['intake', 'standard.withdraw', { isBySubmitter: false, reason: 'Not mine' }, 'by_submitter'],
    ['intake', 'standard.withdraw', { isBySubmitter: true, reason: '  ' }, 'has_reason'],
    ['proposed', 'standard.reject', {}, 'has_reason'],
  ]);

  it('walks as the words say', () => {
    const day = fc.constantFrom('2025-12-31', '2026-01-01', '2026-01-02');
    const facts: fc.Arbitrary<StandardFacts> = fc.record(
      {
        isDecisionPublished: fc.boolean(),
        inForceFrom: day,
        today: day,
        isNewerVersionDecided: fc.boolean(),
        isWithdrawalDecided: fc.boolean(),
        isBySubmitter: fc.boolean(),
        reason: fc.constantFrom('', ' ', 'Because'),
      },
      { requiredKeys: [] },
    );
    assertWalks(STANDARD_LIFECYCLE, facts, MODEL);
  });
});
