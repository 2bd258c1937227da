import 'server-only';
import { forgetOldFailures } from '@/lib/identity/throttle';
import type { Job } from '@/lib/platform/jobs';

/** What the portal does by itself with log-ins. */
export const identityJobs: readonly Job[] = [
  { name: 'forget_failures', everySeconds: 600, run: forgetOldFailures },
];
