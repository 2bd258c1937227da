import { z } from 'zod';

const piece = z.object({ municipalityId: z.uuid(), obligationId: z.uuid() });

/** What can happen to evidence. */
export const obligationEvents = {
  /** A municipality showed something for an obligation; `sha256` is that of the file, if there is one. */
  'evidence.added': piece.extend({
    title: z.string(),
    link: z.string().nullable(),
    sha256: z.string().nullable(),
  }),
  /** It counts no more, but stays to be read. */
  'evidence.withdrawn': piece,
};
