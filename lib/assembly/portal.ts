import type { MenuParts } from '@/lib/platform/portal';

/** Where the work with the assembly stands in the menu. */
export const assemblyPortal = {
  vote: { path: '/mijn/stemmen', actions: ['ballot.castVote'] },
  // The papers of a year are part of the meeting that decides on them.
  meetings: { path: '/mijn/alv', actions: ['meeting.prepareList'], also: '/mijn/programma' },
} as const satisfies MenuParts;
