import { mayDo } from '@/lib/access/may-do';
import type { Actor } from '@/lib/platform/actor';
import type { PolicyAction } from '@/lib/registry';

/** A part of the portal: its words are `common.portal.<key>`. */
export type MenuPart = {
  key: string;
  /** Its address without the language */
  path: string;
  /** Commands and queries of the policy table: who may do one of these has work there */
  actions: readonly (PolicyAction | 'everyone')[];
  /** Where it is for municipalities alone, also when the policy lets a body do the action */
  only?: 'municipality';
  /** Other addresses that belong to it */
  also?: string;
};

/** The parts of the portal in the order of the menu. */
export const MENU = [
  { key: 'overview', path: '/mijn', actions: ['everyone'] },
  { key: 'obligations', path: '/mijn/verplichtingen', actions: ['obligation.list'] },
  { key: 'vote', path: '/mijn/stemmen', actions: ['ballot.castVote'] },
  { key: 'decisions', path: '/mijn/besluiten', actions: ['decision.listOfCollege'] },
  // The papers of a year are part of the meeting that decides on them.
  { key: 'meetings', path: '/mijn/alv', actions: ['meeting.prepareList'], also: '/mijn/programma' },
  {
    key: 'mandates',
    path: '/mijn/mandaten',
    actions: ['mandate.prepare', 'instruction.prepare', 'ballot.castVote'],
  },
  { key: 'people', path: '/mijn/mensen', actions: ['people.list'], only: 'municipality' },
  { key: 'administrators', path: '/mijn/beheerders', actions: ['people.administrators'] },
  { key: 'appointments', path: '/mijn/benoemingen', actions: ['appointment.prepare'] },
  { key: 'audit', path: '/mijn/logboek', actions: ['audit.list'] },
] as const satisfies MenuPart[];

/** The parts in which somebody has work, and which of them the page at `path` belongs to. */
export function menuOf(actor: Actor, path: string) {
  return MENU.filter((part) => isFor(part, actor)).map((part) => ({
    ...part,
    current: isPartOf(part, path),
  }));
}

function isFor({ actions, only }: MenuPart, actor: Actor): boolean {
  return (!only || actor.actingFor?.kind === only) && actions.some((action) => mayDo(action, actor));
}

function isPartOf(part: MenuPart, path: string): boolean {
  if (part.path === '/mijn') return path === part.path;
  return path.startsWith(part.path) || (part.also !== undefined && path.startsWith(part.also));
}
