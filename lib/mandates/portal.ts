import type { MenuParts } from '@/lib/platform/portal';

/** Where the work with mandates stands in the menu. */
export const mandatePortal = {
  // Who votes finds here by which mandate.
  mandates: {
    path: '/mijn/mandaten',
    actions: ['mandate.prepare', 'instruction.prepare', 'ballot.castVote'],
  },
} as const satisfies MenuParts;
