import { mayDo } from '@/lib/access/may-do';
import type { Actor } from '@/lib/platform/actor';
import type { MenuPart } from '@/lib/platform/portal';
import { facesOf, type PolicyAction } from '@/lib/registry';

type Portals = ReturnType<typeof facesOf<'portal'>>;
type PartKey = 'overview' | { [One in keyof Portals]: keyof Portals[One] & string }[keyof Portals];

/** A part whose actions are rows of the policy table, which a domain alone can't see of the others. */
type KnownPart = Omit<MenuPart, 'actions'> & { actions: readonly (PolicyAction | 'everyone')[] };
type KnownParts = Readonly<Record<string, KnownPart>>;

const OVERVIEW: KnownPart = { path: '/mijn', actions: ['everyone'] };

/** The parts that the domains declare, and the overview, which is of none. */
const PARTS: Readonly<Record<PartKey, KnownPart>> = Object.assign(
  { overview: OVERVIEW },
  ...(Object.values(facesOf('portal')) satisfies KnownParts[]),
);

/** The order of the menu; a test says which part has no place in it. */
const ORDER = [
  'overview',
  'obligations',
  'vote',
  'decisions',
  'meetings',
  'mandates',
  'people',
  'administrators',
  'appointments',
  'audit',
] as const satisfies PartKey[];

/** The parts of the portal in the order of the menu. */
export const MENU = ORDER.map((key) => ({ key, ...PARTS[key] }));

/** The parts in which somebody has work, and which of them the page at `path` belongs to. */
export function menuOf(actor: Actor, path: string) {
  return MENU.filter((part) => isFor(part, actor)).map((part) => ({
    ...part,
    current: isPartOf(part, path),
  }));
}

function isFor({ actions, only }: KnownPart, actor: Actor): boolean {
  return (!only || actor.actingFor?.kind === only) && actions.some((action) => mayDo(action, actor));
}

function isPartOf(part: KnownPart, path: string): boolean {
  if (part.path === '/mijn') return path === part.path;
  return path.startsWith(part.path) || (part.also !== undefined && path.startsWith(part.also));
}
