import { describe, expect, it, test } from 'vitest';
import { addItemInput, castVoteInput, draftMeetingInput } from '@/lib/assembly/schema';
import { clockInAmsterdam, momentInAmsterdam } from '@/lib/platform/clock';
import { fieldErrors } from '@/lib/platform/field-errors';

const meeting = {
  titleNl: 'ALV december 2026',
  titleEn: 'Assembly December 2026',
  year: '2027',
  location: 'Utrecht',
  startsAt: '2026-12-10T14:00',
};
const uuid = '019ab6a0-0000-7000-8000-000000000001';

describe('the start of a meeting', () => {
  test.each([
    ['2026-12-10T14:00', '2026-12-10T13:00:00.000Z'],
    ['2026-07-01T14:00', '2026-07-01T12:00:00.000Z'],
    ['2026-10-25T02:30', '2026-10-25T00:30:00.000Z'],
    ['2026-01-01T00:00', '2025-12-31T23:00:00.000Z'],
  ])('%s in Amsterdam is %s', (local, utc) => {
    expect(momentInAmsterdam(local)?.toISOString()).toBe(utc);
    expect(clockInAmsterdam(new Date(utc))).toBe(local);
  });
  test.each([['2026-03-29T02:30'], ['2026-02-30T10:00'], ['2026-12-10'], ['10-12-2026 14:00'], ['x']])(
    '%s is on no clock, and is refused beside the field',
    (startsAt) => {
      const parsed = draftMeetingInput.safeParse({ ...meeting, startsAt });
      expect(parsed.success ? [] : fieldErrors(parsed.error)).toEqual([{ field: 'startsAt', code: 'date' }]);
    },
  );
});

describe('the form of a meeting', () => {
  it('is read from text', () => {
    expect(draftMeetingInput.parse(meeting)).toMatchObject({ year: 2027, location: 'Utrecht' });
  });
  it('names every field that is empty, too long or no number', () => {
    const parsed = draftMeetingInput.safeParse({
      titleNl: ' ',
      titleEn: 'x'.repeat(201),
      year: 'volgend jaar',
      location: '',
      startsAt: '',
    });
    const fields = parsed.success ? [] : fieldErrors(parsed.error).map(({ field }) => field);
    expect(fields).toEqual(['titleNl', 'titleEn', 'year', 'location', 'startsAt']);
  });
});

describe('an item for the agenda', () => {
  it('about the programme or budget needs no text', () => {
    expect(addItemInput.safeParse({ kind: 'budget', meetingId: uuid }).success).toBe(true);
  });
  it('of information needs a title and an explanation in both languages', () => {
    const parsed = addItemInput.safeParse({ kind: 'information', meetingId: uuid });
    const fields = parsed.success ? [] : fieldErrors(parsed.error).map(({ field }) => field);
    expect(fields).toEqual(['titleNl', 'titleEn', 'explanationNl', 'explanationEn']);
  });
  it('of another kind is refused', () => {
    const parsed = addItemInput.safeParse({ kind: 'persons', meetingId: uuid });
    expect(parsed.success ? [] : fieldErrors(parsed.error)).toEqual([{ field: 'kind', code: 'choose' }]);
  });
});

describe('a vote', () => {
  test.each([[undefined], ['yes'], ['']])('with the choice %s asks to choose', (choice) => {
    const parsed = castVoteInput.safeParse({ ballotId: uuid, municipalityId: uuid, choice });
    expect(parsed.success ? [] : fieldErrors(parsed.error)).toEqual([{ field: 'choice', code: 'choose' }]);
  });
});
