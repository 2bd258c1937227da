import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BUDGET_LIFECYCLE,
  type BudgetCommand,
  type BudgetFacts,
  type BudgetState,
  canWriteBudget,
} from '../../../lib/fund/budget-lifecycle';
import { testGrid, testRefusals } from '../../support/lifecycles/grid';
import { assertWalks, type WalkModel } from '../../support/lifecycles/walk';

const COMMANDS: BudgetCommand[] = [
  'budget.change',
  'budget.propose',
  'budget.adopt',
  'budget.reject',
  'budget.revise',
];
const GRID = {
  draft: { 'budget.change': 'draft', 'budget.propose': 'proposed' },
  proposed: { 'budget.adopt': 'adopted', 'budget.reject': 'rejected' },
  adopted: {},
  rejected: { 'budget.revise': 'draft' },
} as const;

const MODEL: WalkModel<BudgetState, BudgetCommand, BudgetFacts> = {
  'budget.change': (state) => (state === 'draft' ? 'draft' : null),
  'budget.propose'(state, { lines, isOnCalledAgenda }) {
    return state === 'draft' && lines && isOnCalledAgenda ? 'proposed' : null;
  },
  'budget.adopt': (state, { outcome }) => (state === 'proposed' && outcome === 'adopted' ? 'adopted' : null),
  'budget.reject': (state, { outcome }) =>
    state === 'proposed' && outcome === 'rejected' ? 'rejected' : null,
  'budget.revise': (state) => (state === 'rejected' ? 'draft' : null),
};

describe('the lifecycle of the budget (docs/lifecycles/budget.md)', () => {
  const { conditions } = BUDGET_LIFECYCLE;
  const always = { ...conditions, ballot_adopted: () => true, ballot_rejected: () => true };
  testGrid({ ...BUDGET_LIFECYCLE, conditions: always }, COMMANDS, GRID, { lines: 3, isOnCalledAgenda: true });

  testRefusals(BUDGET_LIFECYCLE, [
    ['draft', 'budget.propose', { lines: 0, isOnCalledAgenda: true }, 'has_lines'],
    ['draft', 'budget.propose', {}, 'has_lines'],
    ['draft', 'budget.propose', { lines: 3, isOnCalledAgenda: false }, 'on_called_agenda'],
    ['draft', 'budget.propose', { lines: 3 }, 'on_called_agenda'],
    ['proposed', 'budget.adopt', { outcome: 'rejected' }, 'ballot_adopted'],
    ['proposed', 'budget.adopt', {}, 'ballot_adopted'],
    ['proposed', 'budget.reject', { outcome: 'adopted' }, 'ballot_rejected'],
    ['proposed', 'budget.reject', { outcome: null }, 'ballot_rejected'],
  ]);

  it('walks as the words say', () => {
    const facts: fc.Arbitrary<BudgetFacts> = fc.record(
      {
        lines: fc.nat(2),
        isOnCalledAgenda: fc.boolean(),
        outcome: fc.constantFrom('adopted', 'rejected', null),
      },
      { requiredKeys: [] },
    );
    assertWalks(BUDGET_LIFECYCLE, facts, MODEL);
  });
});

it('its text is written while it is a draft, or was rejected and begins anew', () => {
  expect(BUDGET_LIFECYCLE.states.filter(canWriteBudget)).toEqual(['draft', 'rejected']);
});
