import 'server-only';
import { forgetOldChallenges } from '@/lib/identity/forget-challenges';
import { forgetOldLinks } from '@/lib/identity/forget-links';
import { forgetOldSessions } from '@/lib/identity/forget-sessions';
import { forgetOldDevices } from '@/lib/identity/known-device';
import { forgetOldFailures } from '@/lib/identity/throttle';
import type { Job } from '@/lib/platform/jobs';

/** What the portal does by itself with log-ins. */
export const identityJobs: readonly Job[] = [
  {
    name: 'forget_failures',
    everySeconds: 600,
    run: async () => [
      await forgetOldFailures(),
      await forgetOldChallenges(),
      await forgetOldSessions(),
      await forgetOldDevices(),
      await forgetOldLinks(),
    ],
  },
];
