import fc from 'fast-check';
import { describe, it } from 'vitest';
import {
  BALLOT_LIFECYCLE,
  type BallotCommand,
  type BallotFacts,
  type BallotState,
} from '../../../lib/ballots/lifecycle';
import { testGrid, testRefusals } from '../../support/lifecycles/grid';
import { assertWalks, type WalkModel } from '../../support/lifecycles/walk';

const COMMANDS: BallotCommand[] = ['ballot.open', 'ballot.cast', 'ballot.close'];

const MODEL: WalkModel<BallotState, BallotCommand, BallotFacts> = {
  'ballot.open'(state, { meetingState, entitled }) {
    const mayMeet = meetingState === null || meetingState === 'open';
    return state === 'prepared' && mayMeet && entitled ? 'open' : null;
  },
  'ballot.cast': (state) => (state === 'open' ? 'open' : null),
  'ballot.close': (state) => (state === 'open' ? 'closed' : null),
};

describe('the lifecycle of a ballot (docs/lifecycles/ballot.md)', () => {
  testGrid(
    BALLOT_LIFECYCLE,
    COMMANDS,
    {
      prepared: { 'ballot.open': 'open' },
      open: { 'ballot.cast': 'open', 'ballot.close': 'closed' },
      closed: {},
    },
    { meetingState: 'open', entitled: 342 },
  );

  testRefusals(BALLOT_LIFECYCLE, [
    ['prepared', 'ballot.open', { meetingState: 'draft', entitled: 342 }, 'meeting_open'],
    ['prepared', 'ballot.open', { meetingState: 'called', entitled: 342 }, 'meeting_open'],
    ['prepared', 'ballot.open', { meetingState: 'closed', entitled: 342 }, 'meeting_open'],
    ['prepared', 'ballot.open', { entitled: 342 }, 'meeting_open'],
    ['prepared', 'ballot.open', { meetingState: null, entitled: 0 }, 'has_electorate'],
    ['prepared', 'ballot.open', { meetingState: null }, 'has_electorate'],
  ]);

  it('walks as the words say', () => {
    const facts: fc.Arbitrary<BallotFacts> = fc.record(
      { meetingState: fc.constantFrom(null, 'draft', 'called', 'open', 'closed'), entitled: fc.nat(3) },
      { requiredKeys: [] },
    );
    assertWalks(BALLOT_LIFECYCLE, facts, MODEL);
  });
});
