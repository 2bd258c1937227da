import { describe, expect, it } from 'vitest';
import { MEETING_STATES } from '@/lib/assembly/meeting-lifecycle';
import { isDone, itemStandingOf, meetingStepOf, nextForMeeting } from '@/lib/assembly/meeting-steps';

const told = { kind: 'information', ballot: null };
const planned = { kind: 'budget', ballot: null };
const open = { kind: 'budget', ballot: { status: 'open', outcome: null } };
const adopted = { kind: 'budget', ballot: { status: 'closed', outcome: 'adopted' } };

describe('where an item stands', () => {
  it('is told, planned, open, adopted or rejected', () => {
    const rejected = { kind: 'programme', ballot: { status: 'closed', outcome: 'rejected' } };
    expect([told, planned, open, adopted, rejected].map(itemStandingOf)).toEqual([
      'told',
      'planned',
      'open',
      'adopted',
      'rejected',
    ]);
  });
  it('is done when nothing is left to vote on', () => {
    expect(isDone([])).toBe(true);
    expect(isDone([told, adopted])).toBe(true);
    expect(isDone([told, planned])).toBe(false);
    expect(isDone([open])).toBe(false);
  });
});

describe('the step of a meeting (docs/lifecycles/meeting.md)', () => {
  it('is the one its state knows, and none once it is closed', () => {
    expect(MEETING_STATES.map((status) => meetingStepOf(status, [told]))).toEqual([
      'call',
      'open',
      'close',
      null,
    ]);
  });
  it('waits for an item, and for the vote that is open', () => {
    expect(meetingStepOf('draft', [])).toBeNull();
    expect(meetingStepOf('open', [adopted, open])).toBeNull();
    expect(meetingStepOf('open', [adopted, planned])).toBe('close');
  });
  it('in a list is preceded by what must be done first', () => {
    const at = (status: (typeof MEETING_STATES)[number], counts: object = {}) =>
      nextForMeeting({ status, items: 1, openBallots: 0, ballotsToHold: 0, ...counts });
    expect(at('draft', { items: 0 })).toBe('agenda');
    expect(at('draft')).toBe('call');
    expect(at('called')).toBe('open');
    expect(at('open', { openBallots: 1, ballotsToHold: 1 })).toBe('close_ballot');
    expect(at('open', { ballotsToHold: 1 })).toBe('ballots');
    expect(at('open')).toBe('close');
    expect(at('closed')).toBe('none');
  });
});
