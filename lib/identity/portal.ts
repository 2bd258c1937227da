import type { MenuParts } from '@/lib/platform/portal';

/** Where the work with people and their roles stands in the menu. */
export const identityPortal = {
  people: { path: '/mijn/mensen', actions: ['people.list'], only: 'municipality' },
  administrators: { path: '/mijn/beheerders', actions: ['people.administrators'] },
} as const satisfies MenuParts;
