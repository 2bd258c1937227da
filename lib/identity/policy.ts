import { definePolicy } from '@/lib/platform/policy';

/** Who may do what with log-ins. Logging in and out stand before the table: nobody acts yet, or only for themselves. */
export const identityPolicy = definePolicy({
  'session.actFor': { member: 'own' },
});
