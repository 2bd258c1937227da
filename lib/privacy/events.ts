import { z } from 'zod';

/** What can happen to personal data. */
export const privacyEvents = {
  /** An account was erased: because its person asked, a year after its last role ended, or with the demonstration. */
  'account.erased': z.object({
    because: z.enum(['asked', 'left', 'demo']),
    nameKept: z.boolean(),
    rolesEnded: z.int(),
  }),
};
