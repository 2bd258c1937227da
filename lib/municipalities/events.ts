import { z } from 'zod';

/** What can happen to the lists of inhabitants. */
export const municipalityEvents = {
  /** A list was read to be looked at; nothing counts yet. */
  'inhabitants.imported': z.object({ referenceDate: z.string(), rows: z.number(), problems: z.number() }),
  /** Its numbers count from now on; `corrected` were known before and are other ones now. */
  'inhabitants.applied': z.object({ referenceDate: z.string(), added: z.number(), corrected: z.number() }),
  'inhabitants.discarded': z.object({ referenceDate: z.string() }),
};
