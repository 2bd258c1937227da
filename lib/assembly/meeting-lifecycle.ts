/**
 * The life of a meeting of the assembly (ALV).
 * Source: docs/domain.md#terms: papers are public with the call, so the agenda is fixed from then on, and
 * a meeting can't be called without papers. A meeting with an open ballot can't close.
 */
import { defineLifecycle } from '../platform/lifecycle';

/** The states of a meeting. */
export const MEETING_STATES = ['draft', 'called', 'open', 'closed'] as const;
/** A state of a meeting. */
export type MeetingState = (typeof MEETING_STATES)[number];
/** A command on a meeting. */
export type MeetingCommand = 'meeting.change_agenda' | 'meeting.call' | 'meeting.open' | 'meeting.close';
/** The conditions: at least one agenda item; papers with the call; no ballot still open. */
export type MeetingCondition = 'has_agenda_items' | 'has_papers' | 'no_open_ballot';

/** What the table looks at, as whole numbers. A fact that is left out counts as not in order. */
export type MeetingFacts = {
  /** For `meeting.call`: items on the agenda. */
  readonly agendaItems?: number;
  /** For `meeting.call`: papers with the call. */
  readonly papers?: number;
  /** For `meeting.close`: ballots of this meeting that are open. */
  readonly openBallots?: number;
};

/** The table. */
export const MEETING_LIFECYCLE = defineLifecycle<
  MeetingState,
  MeetingCommand,
  MeetingCondition,
  MeetingFacts
>({
  name: 'meeting',
  initial: 'draft',
  states: MEETING_STATES,
  steps: [
    { from: 'draft', command: 'meeting.change_agenda', conditions: [], to: 'draft' },
    { from: 'draft', command: 'meeting.call', conditions: ['has_agenda_items', 'has_papers'], to: 'called' },
    { from: 'called', command: 'meeting.open', conditions: [], to: 'open' },
    { from: 'open', command: 'meeting.close', conditions: ['no_open_ballot'], to: 'closed' },
  ],
  conditions: {
    has_agenda_items: ({ agendaItems = 0 }) => agendaItems > 0,
    has_papers: ({ papers = 0 }) => papers > 0,
    no_open_ballot: ({ openBallots }) => openBallots === 0,
  },
});
