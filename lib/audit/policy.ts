import { definePolicy } from '@/lib/platform/policy';

const READERS = {
  coordinator: 'any',
  secretary: 'any',
  delegate: 'any',
  council: 'any',
  administrator: 'any',
  college_member: 'any',
  college_chair: 'any',
  college_secretary: 'any',
  taskforce_chair: 'any',
  assembly_chair: 'any',
  bureau: 'any',
  controller: 'any',
  auditor: 'any',
} as const;

/** Who may read the audit trail. Row-level security narrows it to the own municipality or body; the auditor reads all. */
export const auditPolicy = definePolicy({
  'audit.list': READERS,
  'audit.find': READERS,
  'audit.export': READERS,
  'audit.heads': { visitor: 'any' },
});
