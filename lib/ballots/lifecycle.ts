/**
 * The life of a ballot, of the assembly or of a College.
 * Source: docs/domain.md#words: the roll is frozen at opening; a closed ballot never opens
 * again, a new question needs a new ballot.
 */
import { defineLifecycle } from '../platform/lifecycle';

/** The states of a ballot. */
export const BALLOT_STATES = ['prepared', 'open', 'closed'] as const;
/** A state of a ballot. */
export type BallotState = (typeof BALLOT_STATES)[number];
/** A command on a ballot. */
export type BallotCommand = 'ballot.open' | 'ballot.cast' | 'ballot.close';
/** `meeting_open`: its meeting is open, if it has one. `has_electorate`: someone may vote. */
export type BallotCondition = 'meeting_open' | 'has_electorate';

/** What the table looks at; only `ballot.open` needs them. A fact that is left out counts as not so. */
export type BallotFacts = {
  /** The state of the meeting it belongs to; null for a vote outside a meeting, as in a College. */
  readonly meetingState?: string | null;
  /** The number of voters on the roll. */
  readonly entitled?: number;
};

/** The table. Casting keeps the ballot open; who may cast, and only once, is for the roll and the database. */
export const BALLOT_LIFECYCLE = defineLifecycle<BallotState, BallotCommand, BallotCondition, BallotFacts>({
  name: 'ballot',
  initial: 'prepared',
  states: BALLOT_STATES,
  steps: [
    {
      from: 'prepared',
      command: 'ballot.open',
      conditions: ['meeting_open', 'has_electorate'],
      to: 'open',
    },
    { from: 'open', command: 'ballot.cast', conditions: [], to: 'open' },
    { from: 'open', command: 'ballot.close', conditions: [], to: 'closed' },
  ],
  conditions: {
    meeting_open: ({ meetingState }) => meetingState === null || meetingState === 'open',
    has_electorate: ({ entitled = 0 }) => entitled > 0,
  },
});
