import 'server-only';
import { auditJobs } from '@/lib/audit/jobs';
import { identityJobs } from '@/lib/identity/jobs';
import { notificationJobs } from '@/lib/notifications/jobs';
import type { Job } from '@/lib/platform/jobs';
import { privacyJobs } from '@/lib/privacy/jobs';
import { ssoJobs } from '@/lib/sso/jobs';
import { standardJobs } from '@/lib/standards/jobs';

/** All work that the portal does by itself, by domain. `instrumentation.ts` starts it with the server. */
export const JOB_TABLE: readonly Job[] = [
  ...auditJobs,
  ...identityJobs,
  ...notificationJobs,
  ...privacyJobs,
  ...ssoJobs,
  ...standardJobs,
];
