import { z } from 'zod';

const item = z.object({ programmeId: z.uuid(), itemId: z.uuid(), title: z.string() });

/** What can happen to the work programme of a year. Adoption and rejection are told by `ballot.closed`. */
export const programmeEvents = {
  /** A programme for a year was begun. */
  'programme.drafted': z.object({ year: z.number() }),
  /** Its text was changed, or it came back as a draft after the assembly rejected it. */
  'programme.revised': z.object({ year: z.number(), from: z.string() }),
  'programme.item_added': item,
  'programme.item_removed': item,
};
