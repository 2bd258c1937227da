import type { MenuParts } from '@/lib/platform/portal';

/** Where the work with the audit trail stands in the menu. */
export const auditPortal = {
  audit: { path: '/mijn/logboek', actions: ['audit.list'] },
} as const satisfies MenuParts;
