import { z } from 'zod';
import { CHOICES } from '@/lib/ballots/tally';
import { momentInAmsterdam } from '@/lib/platform/clock';
import { line, lines, link } from '@/lib/platform/text-input';

const title = line(200);
const text = lines(5000);

/** What a clock in the Netherlands shows (YYYY-MM-DDTHH:mm), as a moment. */
const amsterdamMoment = z
  .string()
  .trim()
  .min(1)
  .transform((local, context) => {
    const moment = momentInAmsterdam(local);
    if (moment) return moment;
    context.addIssue({ code: 'custom', message: 'code:date' });
    return z.NEVER;
  })
  .meta({ field: 'datetime' });

const meetingFields = {
  titleNl: title,
  titleEn: title,
  /** The year whose programme and budget are on the agenda */
  year: z.coerce.number().int().min(2000).max(2200),
  location: title,
  livestream: link.prefault(''),
  startsAt: amsterdamMoment,
};

/** A new meeting. */
export const draftMeetingInput = z.object(meetingFields);
/** Another time, place or title for a meeting that was not called yet. */
export const reviseMeetingInput = z.object({ meetingId: z.uuid(), ...meetingFields });

/** An item that the members are told about, without a vote. */
export const informationItem = z.object({
  kind: z.literal('information'),
  meetingId: z.uuid(),
  titleNl: title,
  titleEn: title,
  explanationNl: text,
  explanationEn: text,
});

/**
 * An item for the agenda. The programme and the budget are those of the year of the meeting and name
 * themselves; an item of information has its own text.
 */
export const addItemInput = z.discriminatedUnion(
  'kind',
  [
    z.object({ kind: z.literal('programme'), meetingId: z.uuid() }),
    z.object({ kind: z.literal('budget'), meetingId: z.uuid() }),
    informationItem,
  ],
  { message: 'code:choose' },
);
export type AddItemInput = z.output<typeof addItemInput>;

/** An item that goes. */
export const removeItemInput = z.object({ itemId: z.uuid() });
/** A step of a meeting as a whole. */
export const meetingStepInput = z.object({ meetingId: z.uuid() });
/** Opens the vote on an item. */
export const openBallotInput = z.object({ itemId: z.uuid() });
/** Closes a vote. */
export const closeBallotInput = z.object({ ballotId: z.uuid() });

/**
 * A vote. The municipality for which the form was made goes with it: somebody who acts for another one since
 * then (in another tab) must not vote for that one by accident.
 */
export const castVoteInput = z.object({
  ballotId: z.uuid(),
  municipalityId: z.uuid(),
  choice: z.enum(CHOICES, { message: 'code:choose' }),
});
