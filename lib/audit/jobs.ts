import 'server-only';
import { headsInTime } from '@/lib/audit/head';
import { sealWaiting } from '@/lib/audit/sealer';
import type { Job } from '@/lib/platform/jobs';

/**
 * What the portal does by itself with the audit trail: an entry is sealed within a second, and the end signed at each
 * start, within a minute after something happened, and at least every hour.
 */
export const auditJobs: readonly Job[] = [
  { name: 'audit_sealer', everySeconds: 0.5, run: sealWaiting },
  { name: 'audit_signer', everySeconds: 5, run: headsInTime() },
];
