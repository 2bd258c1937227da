import fc from 'fast-check';
import { describe, it } from 'vitest';
import {
  REORGANISATION_LIFECYCLE,
  type ReorganisationCommand,
  type ReorganisationFacts,
  type ReorganisationState,
} from '../../../lib/reorganisations/lifecycle';
import { testGrid, testRefusals } from '../../support/lifecycles/grid';
import { assertWalks, type WalkModel } from '../../support/lifecycles/walk';

const COMMANDS: ReorganisationCommand[] = [
  'reorganisation.change',
  'reorganisation.carryOut',
  'reorganisation.withdraw',
];
const GRID = {
  draft: {
    'reorganisation.change': 'draft',
    'reorganisation.carryOut': 'carried_out',
    'reorganisation.withdraw': 'withdrawn',
  },
  carried_out: {},
  withdrawn: {},
} as const;
const ready = { isDue: true, problems: 0, openBallots: 0 };

const MODEL: WalkModel<ReorganisationState, ReorganisationCommand, ReorganisationFacts> = {
  'reorganisation.change': (state) => (state === 'draft' ? 'draft' : null),
  'reorganisation.carryOut': (state, { isDue, problems, openBallots }) =>
    state === 'draft' && isDue && problems === 0 && openBallots === 0 ? 'carried_out' : null,
  'reorganisation.withdraw': (state) => (state === 'draft' ? 'withdrawn' : null),
};

describe('the lifecycle of a reorganisation (docs/lifecycles/reorganisation.md)', () => {
  testGrid(REORGANISATION_LIFECYCLE, COMMANDS, GRID, ready);
  testRefusals(REORGANISATION_LIFECYCLE, [
    ['draft', 'reorganisation.carryOut', { ...ready, isDue: false }, 'date_reached'],
    ['draft', 'reorganisation.carryOut', {}, 'date_reached'],
    ['draft', 'reorganisation.carryOut', { ...ready, problems: 1 }, 'plan_sound'],
    ['draft', 'reorganisation.carryOut', { ...ready, openBallots: 1 }, 'no_open_ballot'],
  ]);
  it('walks as the words say', () => {
    const few = fc.nat(1);
    const facts = fc.record({ isDue: fc.boolean(), problems: few, openBallots: few }, { requiredKeys: [] });
    assertWalks(REORGANISATION_LIFECYCLE, facts, MODEL);
  });
});
