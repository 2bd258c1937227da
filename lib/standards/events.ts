import { z } from 'zod';

/** What can happen to a version of a standard. The subject is the version. */
export const standardEvents = {
  /** The Taskforce took a version a step further, or gave its reason for rejecting it. */
  'standard.advanced': z.object({ standardId: z.uuid(), step: z.string(), reason: z.string() }),
  /** The day came from which a version that was decided is in force. Nobody acts: the day does. */
  'standard.entered_into_force': z.object({ standardId: z.uuid(), inForceFrom: z.iso.date() }),
  /** A newer version came into force and took the place of this one. Nobody acts: the day does. */
  'standard.replaced': z.object({ standardId: z.uuid(), byVersionId: z.uuid(), inForceFrom: z.iso.date() }),
};
