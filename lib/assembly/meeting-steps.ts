/**
 * What can be done next with a meeting, and where an item of its agenda stands.
 * Source: docs/lifecycles/meeting.md: the table says what a meeting knows; what the votes add to that stands here.
 */
import { knows } from '../platform/lifecycle';
import { MEETING_LIFECYCLE, type MeetingState } from './meeting-lifecycle';

/** An item as far as steps go. */
export type ItemFacts = {
  readonly kind: string;
  readonly ballot: { readonly status: string; readonly outcome?: string | null } | null;
};

/** Where an item stands: told when there is nothing to vote on. */
export type ItemStanding = 'told' | 'planned' | 'open' | 'adopted' | 'rejected';

/** Where an item of the agenda stands. */
export function itemStandingOf({ kind, ballot }: ItemFacts): ItemStanding {
  if (kind === 'information') return 'told';
  if (ballot?.status === 'open') return 'open';
  if (ballot?.status !== 'closed') return 'planned';
  return ballot.outcome === 'adopted' ? 'adopted' : 'rejected';
}

/** Whether nothing of the agenda is left to vote on. */
export function isDone(items: readonly ItemFacts[]): boolean {
  return items.every((item) => !['planned', 'open'].includes(itemStandingOf(item)));
}

/** The step of the meeting as a whole that can be taken now; null while it has no items, or a vote is open. */
export function meetingStepOf(
  status: MeetingState,
  items: readonly ItemFacts[],
): 'call' | 'open' | 'close' | null {
  if (knows(MEETING_LIFECYCLE, status, 'meeting.call')) return items.length > 0 ? 'call' : null;
  if (knows(MEETING_LIFECYCLE, status, 'meeting.open')) return 'open';
  if (!knows(MEETING_LIFECYCLE, status, 'meeting.close')) return null;
  return items.some((item) => itemStandingOf(item) === 'open') ? null : 'close';
}

/** A meeting in a list, by numbers. */
export type MeetingCounts = {
  readonly status: MeetingState;
  readonly items: number;
  readonly openBallots: number;
  readonly ballotsToHold: number;
};

/** What comes next for a meeting in a list: what must be done before its step, or the step. */
export function nextForMeeting({ status, items, openBallots, ballotsToHold }: MeetingCounts) {
  if (knows(MEETING_LIFECYCLE, status, 'meeting.call')) return items === 0 ? 'agenda' : 'call';
  if (knows(MEETING_LIFECYCLE, status, 'meeting.open')) return 'open';
  if (!knows(MEETING_LIFECYCLE, status, 'meeting.close')) return 'none';
  if (openBallots > 0) return 'close_ballot';
  return ballotsToHold > 0 ? 'ballots' : 'close';
}
