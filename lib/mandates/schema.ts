import { z } from 'zod';
import { documentInput } from '@/lib/platform/document-input';
import { lines } from '@/lib/platform/text-input';

/** A principal votes for the municipality; a deputy stands in. */
export const MANDATE_KINDS = ['principal', 'deputy'] as const;
export type MandateKind = (typeof MANDATE_KINDS)[number];

/** What a council can want: a choice, or to leave it to who votes. */
export const INSTRUCTIONS = ['for', 'against', 'abstain', 'free'] as const;
export type Instruction = (typeof INSTRUCTIONS)[number];

const day = z.iso.date({ message: 'code:date' });
/** The language in which a mail is written: that of the person who causes it. */
const locale = z.enum(['nl', 'en']).default('nl');

/** Who may vote from when until when, with the mandate as it was signed. */
export const registerMandateInput = z.object({
  municipalityId: z.uuid(),
  personId: z.uuid('code:choose'),
  kind: z.enum(MANDATE_KINDS, { message: 'code:choose' }),
  grantedOn: day,
  startsOn: day,
  endsOn: day,
  scan: documentInput,
  locale,
});

/** A mandate that ends before its last day, and why. */
export const revokeMandateInput = z.object({
  mandateId: z.uuid(),
  note: lines(500),
  locale,
});

/** How the council wants its municipality to vote on an item of the agenda. */
export const instructInput = z.object({
  municipalityId: z.uuid(),
  itemId: z.uuid(),
  instruction: z.enum(INSTRUCTIONS, { message: 'code:choose' }),
  decidedOn: day,
  note: lines(1000, 0),
});
