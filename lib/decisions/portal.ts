import type { MenuParts } from '@/lib/platform/portal';

/** Where the work with decisions stands in the menu. */
export const decisionPortal = {
  decisions: { path: '/mijn/besluiten', actions: ['decision.listOfCollege'] },
} as const satisfies MenuParts;
