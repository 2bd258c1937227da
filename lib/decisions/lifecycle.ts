/**
 * The life of a College decision.
 * Source: docs/domain.md#majority (quorum first, then simple majority) and docs/domain.md#a-decision (what was
 * published is never changed; a new decision corrects it). Without a quorum nothing was decided: the ballot
 * closes and the decision is a draft again, so that it can be put to the College once more.
 */
import { defineLifecycle } from '../platform/lifecycle';

/** The states of a decision. */
export const DECISION_STATES = [
  'draft',
  'submitted',
  'adopted',
  'rejected',
  'published',
  'withdrawn',
] as const;
/** A state of a decision. */
export type DecisionState = (typeof DECISION_STATES)[number];
/** A command on a decision. `decision.return` takes it back to draft after a vote without a quorum. */
export type DecisionCommand =
  | 'decision.change'
  | 'decision.submit'
  | 'decision.withdraw'
  | 'decision.adopt'
  | 'decision.reject'
  | 'decision.return'
  | 'decision.publish';
/** Each condition says which outcome the closed ballot must have had. */
export type DecisionCondition = 'ballot_adopted' | 'ballot_rejected' | 'ballot_without_quorum';
/** How the College vote ended. */
export type DecisionOutcome = 'adopted' | 'rejected' | 'no_quorum';

/** The outcome of the closed ballot; null or left out while there is none. */
export type DecisionFacts = { readonly outcome?: DecisionOutcome | null };

/** The table. */
export const DECISION_LIFECYCLE = defineLifecycle<
  DecisionState,
  DecisionCommand,
  DecisionCondition,
  DecisionFacts
>({
  name: 'decision',
  initial: 'draft',
  states: DECISION_STATES,
  steps: [
    { from: 'draft', command: 'decision.change', conditions: [], to: 'draft' },
    { from: 'draft', command: 'decision.submit', conditions: [], to: 'submitted' },
    { from: 'draft', command: 'decision.withdraw', conditions: [], to: 'withdrawn' },
    { from: 'submitted', command: 'decision.adopt', conditions: ['ballot_adopted'], to: 'adopted' },
    { from: 'submitted', command: 'decision.reject', conditions: ['ballot_rejected'], to: 'rejected' },
    { from: 'submitted', command: 'decision.return', conditions: ['ballot_without_quorum'], to: 'draft' },
    { from: 'adopted', command: 'decision.publish', conditions: [], to: 'published' },
  ],
  conditions: {
    ballot_adopted: ({ outcome }) => outcome === 'adopted',
    ballot_rejected: ({ outcome }) => outcome === 'rejected',
    ballot_without_quorum: ({ outcome }) => outcome === 'no_quorum',
  },
});

/** The command that follows from the outcome of the closed ballot. */
export function commandAfter(outcome: DecisionOutcome): DecisionCommand {
  const commands = {
    adopted: 'decision.adopt',
    rejected: 'decision.reject',
    no_quorum: 'decision.return',
  } as const;
  return commands[outcome];
}
