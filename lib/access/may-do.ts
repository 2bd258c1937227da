import type { Actor } from '@/lib/platform/actor';
import { mayEver, type PolicyRow } from '@/lib/platform/policy';
import { facesOf, type PolicyAction } from '@/lib/registry';

const ROWS: Readonly<Record<string, PolicyRow>> = Object.assign({}, ...Object.values(facesOf('policy')));

/** Whether somebody has a role for an action: for which pages, parts of the menu and buttons there are. */
export function mayDo(action: PolicyAction | 'everyone', actor: Actor): boolean {
  return action === 'everyone' || mayEver(ROWS[action] ?? {}, actor);
}
