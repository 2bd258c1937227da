import type { MenuParts } from '@/lib/platform/portal';

/** Where the work with obligations stands in the menu. */
export const obligationPortal = {
  obligations: { path: '/mijn/verplichtingen', actions: ['obligation.list'] },
} as const satisfies MenuParts;
