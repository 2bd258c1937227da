/**
 * The life of the budget of a year.
 * Source: docs/domain.md#majority: each year the municipalities decide by a two-thirds majority on the work programme
 * and the budget (agreed on 14 June 2017). What lies before the assembly can't change; what was rejected comes
 * back as a draft in a new version.
 */
import { defineLifecycle, knows } from '../platform/lifecycle';

/** The states of the budget of a year. */
export const BUDGET_STATES = ['draft', 'proposed', 'adopted', 'rejected'] as const;
/** A state of the budget of a year. */
export type BudgetState = (typeof BUDGET_STATES)[number];
/** A command on the budget of a year. `budget.revise` starts a new version after a rejection. */
export type BudgetCommand =
  | 'budget.change'
  | 'budget.propose'
  | 'budget.adopt'
  | 'budget.reject'
  | 'budget.revise';
/** `has_lines`: it is not empty. `on_called_agenda`: an item of a meeting that was called. */
export type BudgetCondition = 'has_lines' | 'on_called_agenda' | 'ballot_adopted' | 'ballot_rejected';

/** What the table looks at. A fact that is left out counts as not so. */
export type BudgetFacts = {
  /** For `budget.propose`: the number of budget lines. */
  readonly lines?: number;
  /** For `budget.propose`: whether it is on the agenda of a meeting that was called. */
  readonly isOnCalledAgenda?: boolean;
  /** For `budget.adopt` and `budget.reject`: how the closed ballot ended; null while there is none. */
  readonly outcome?: 'adopted' | 'rejected' | null;
};

/** The table. */
export const BUDGET_LIFECYCLE = defineLifecycle<BudgetState, BudgetCommand, BudgetCondition, BudgetFacts>({
  name: 'budget',
  initial: 'draft',
  states: BUDGET_STATES,
  steps: [
    { from: 'draft', command: 'budget.change', conditions: [], to: 'draft' },
    {
      from: 'draft',
      command: 'budget.propose',
      conditions: ['has_lines', 'on_called_agenda'],
      to: 'proposed',
    },
    { from: 'proposed', command: 'budget.adopt', conditions: ['ballot_adopted'], to: 'adopted' },
    { from: 'proposed', command: 'budget.reject', conditions: ['ballot_rejected'], to: 'rejected' },
    { from: 'rejected', command: 'budget.revise', conditions: [], to: 'draft' },
  ],
  conditions: {
    has_lines: ({ lines = 0 }) => lines > 0,
    on_called_agenda: ({ isOnCalledAgenda }) => isOnCalledAgenda === true,
    ballot_adopted: ({ outcome }) => outcome === 'adopted',
    ballot_rejected: ({ outcome }) => outcome === 'rejected',
  },
});

/** Whether the text can be written: a draft is changed, and what was rejected begins anew. */
export function canWriteBudget(status: BudgetState): boolean {
  return knows(BUDGET_LIFECYCLE, status, 'budget.change') || knows(BUDGET_LIFECYCLE, status, 'budget.revise');
}
