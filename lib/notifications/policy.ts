import { definePolicy } from '@/lib/platform/policy';

/** Who may read mail: only what the demonstration caught, and that anyone. Real mail is read by nobody here. */
export const notificationPolicy = definePolicy({
  'mail.listCaught': { visitor: 'any' },
  'mail.findCaught': { visitor: 'any' },
});
