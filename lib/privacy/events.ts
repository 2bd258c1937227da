import { z } from 'zod';

/** What can happen to personal data. */
export const privacyEvents = {
  /** An account was erased: because its person asked, or a year after its last role ended. */
  'account.erased': z.object({
    because: z.enum(['asked', 'left']),
    nameKept: z.boolean(),
    rolesEnded: z.int(),
  }),
};
