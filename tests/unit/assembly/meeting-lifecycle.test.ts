import fc from 'fast-check';
import { describe, it } from 'vitest';
import {
  MEETING_LIFECYCLE,
  type MeetingCommand,
  type MeetingFacts,
  type MeetingState,
} from '../../../lib/assembly/meeting-lifecycle';
import { testGrid, testRefusals } from '../../support/lifecycles/grid';
import { assertWalks, type WalkModel } from '../../support/lifecycles/walk';

const COMMANDS: MeetingCommand[] = ['meeting.change_agenda', 'meeting.call', 'meeting.open', 'meeting.close'];

const MODEL: WalkModel<MeetingState, MeetingCommand, MeetingFacts> = {
  'meeting.change_agenda': (state) => (state === 'draft' ? 'draft' : null),
  'meeting.call': (state, { agendaItems, papers }) =>
    state === 'draft' && agendaItems && papers ? 'called' : null,
  'meeting.open': (state) => (state === 'called' ? 'open' : null),
  'meeting.close': (state, { openBallots }) => (state === 'open' && openBallots === 0 ? 'closed' : null),
};

describe('the lifecycle of a meeting of the assembly (docs/lifecycles/meeting.md)', () => {
  testGrid(
    MEETING_LIFECYCLE,
    COMMANDS,
    {
      draft: { 'meeting.change_agenda': 'draft', 'meeting.call': 'called' },
      called: { 'meeting.open': 'open' },
      open: { 'meeting.close': 'closed' },
      closed: {},
    },
    { agendaItems: 2, papers: 2, openBallots: 0 },
  );

  testRefusals(MEETING_LIFECYCLE, [
    ['draft', 'meeting.call', { agendaItems: 0, papers: 3 }, 'has_agenda_items'],
    ['draft', 'meeting.call', {}, 'has_agenda_items'],
    ['draft', 'meeting.call', { agendaItems: 1, papers: 0 }, 'has_papers'],
    ['open', 'meeting.close', { openBallots: 1 }, 'no_open_ballot'],
    ['open', 'meeting.close', {}, 'no_open_ballot'],
  ]);

  it('walks as the words say', () => {
    const facts: fc.Arbitrary<MeetingFacts> = fc.record(
      { agendaItems: fc.nat(2), papers: fc.nat(2), openBallots: fc.nat(2) },
      { requiredKeys: [] },
    );
    assertWalks(MEETING_LIFECYCLE, facts, MODEL);
  });
});
