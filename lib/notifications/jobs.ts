import 'server-only';
import { forgetRecipients, sendWaiting } from '@/lib/notifications/mailer';
import type { Job } from '@/lib/platform/jobs';

/** What the portal does by itself with mail. */
export const notificationJobs: readonly Job[] = [
  { name: 'mailer', everySeconds: 1, run: sendWaiting },
  { name: 'mail_forgetter', everySeconds: 3600, run: forgetRecipients },
];
