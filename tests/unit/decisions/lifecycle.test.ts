import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  commandAfter,
  DECISION_LIFECYCLE,
  type DecisionCommand,
  type DecisionFacts,
  type DecisionOutcome,
  type DecisionState,
} from '../../../lib/decisions/lifecycle';
import { next } from '../../../lib/platform/lifecycle';
import { testGrid, testRefusals } from '../../support/lifecycles/grid';
import { assertWalks, type WalkModel } from '../../support/lifecycles/walk';

const COMMANDS: DecisionCommand[] = [
  'decision.change',
  'decision.submit',
  'decision.withdraw',
  'decision.adopt',
  'decision.reject',
  'decision.return',
  'decision.publish',
];

/** The outcome decides between three commands, so each has its own grid of what it lets through. */
const AFTER: [DecisionOutcome, DecisionCommand, 'adopted' | 'rejected' | 'draft'][] = [
  ['adopted', 'decision.adopt', 'adopted'],
  ['rejected', 'decision.reject', 'rejected'],
  ['no_quorum', 'decision.return', 'draft'],
];

describe.each(AFTER)('the lifecycle of a decision after a ballot that ended %s', (outcome, command, to) => {
  it(`follows it with ${command} to ${to}`, () => {
    expect(commandAfter(outcome)).toBe(command);
    expect(next(DECISION_LIFECYCLE, 'submitted', command, { outcome })).toEqual({ ok: true, to });
  });

  it('refuses the commands of the other outcomes', () => {
    for (const [, other] of AFTER.filter(([, one]) => one !== command)) {
      expect(next(DECISION_LIFECYCLE, 'submitted', other, { outcome }).ok).toBe(false);
    }
  });
});

const MODEL: WalkModel<DecisionState, DecisionCommand, DecisionFacts> = {
  'decision.change': (state) => (state === 'draft' ? 'draft' : null),
  'decision.submit': (state) => (state === 'draft' ? 'submitted' : null),
  'decision.withdraw': (state) => (state === 'draft' ? 'withdrawn' : null),
  'decision.adopt': (state, { outcome }) =>
    state === 'submitted' && outcome === 'adopted' ? 'adopted' : null,
  'decision.reject': (state, { outcome }) =>
    state === 'submitted' && outcome === 'rejected' ? 'rejected' : null,
  'decision.return': (state, { outcome }) =>
    state === 'submitted' && outcome === 'no_quorum' ? 'draft' : null,
  'decision.publish': (state) => (state === 'adopted' ? 'published' : null),
};

describe('the lifecycle of a decision (docs/lifecycles/decision.md)', () => {
  const always = {
    ballot_adopted: () => true,
    ballot_rejected: () => true,
    ballot_without_quorum: () => true,
  };
  testGrid(
    { ...DECISION_LIFECYCLE, conditions: always },
    COMMANDS,
    {
      draft: { 'decision.change': 'draft', 'decision.submit': 'submitted', 'decision.withdraw': 'withdrawn' },
      submitted: { 'decision.adopt': 'adopted', 'decision.reject': 'rejected', 'decision.return': 'draft' },
      adopted: { 'decision.publish': 'published' },
      rejected: {},
      published: {},
      withdrawn: {},
    },
    {},
  );

  testRefusals(DECISION_LIFECYCLE, [
    ['submitted', 'decision.adopt', { outcome: 'rejected' }, 'ballot_adopted'],
    ['submitted', 'decision.adopt', { outcome: 'no_quorum' }, 'ballot_adopted'],
    ['submitted', 'decision.adopt', {}, 'ballot_adopted'],
    ['submitted', 'decision.reject', { outcome: 'adopted' }, 'ballot_rejected'],
    ['submitted', 'decision.reject', { outcome: null }, 'ballot_rejected'],
    ['submitted', 'decision.return', { outcome: 'adopted' }, 'ballot_without_quorum'],
    ['submitted', 'decision.return', {}, 'ballot_without_quorum'],
  ]);

  it('walks as the words say', () => {
    const facts: fc.Arbitrary<DecisionFacts> = fc.record(
      { outcome: fc.constantFrom('adopted', 'rejected', 'no_quorum', null) },
      { requiredKeys: [] },
    );
    assertWalks(DECISION_LIFECYCLE, facts, MODEL);
  });
});
