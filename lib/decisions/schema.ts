import { z } from 'zod';
import { line, lines } from '@/lib/platform/text-input';

const CHOICES = ['for', 'against', 'abstain'] as const;

/** The text of a decision, as it is typed. Days are YYYY-MM-DD. */
export const decisionText = z.object({
  title: line(200),
  motivation: lines(10_000),
  entryIntoForceOn: z.iso.date(),
  complyBy: z.iso.date(),
});

/** A new draft on a version of a standard. */
export const draftInput = decisionText.extend({ standardVersionId: z.uuid() });

/** A changed draft. `revision` is that of the text which the form showed. */
export const reviseInput = decisionText.extend({ id: z.uuid(), revision: z.coerce.number().int().min(1) });

/** A decision. */
export const decisionInput = z.object({ id: z.uuid() });

/** A draft as it was read: what goes to the College is the text that was checked. */
export const submitInput = z.object({ id: z.uuid(), revision: z.coerce.number().int().min(1) });

/** One vote of a College. A decision that is put again gets another ballot, so that an old form can't vote in it. */
export const ballotInput = z.object({ id: z.uuid(), ballotId: z.uuid() });

/** A vote in a ballot. */
export const voteInput = ballotInput.extend({ choice: z.enum(CHOICES, { message: 'code:choose' }) });
