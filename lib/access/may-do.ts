import { POLICY_TABLE, type PolicyDomain } from '@/lib/access/policy-table';
import type { Actor } from '@/lib/platform/actor';
import { mayEver, type PolicyRow } from '@/lib/platform/policy';

/** The name of any command or query of the portal: a row of the policy table. */
export type PolicyAction = {
  [Domain in PolicyDomain]: keyof (typeof POLICY_TABLE)[Domain] & string;
}[PolicyDomain];

const ROWS: Readonly<Record<string, PolicyRow>> = Object.assign({}, ...Object.values(POLICY_TABLE));

/** Whether somebody has a role for an action: for which pages, parts of the menu and buttons there are. */
export function mayDo(action: PolicyAction | 'everyone', actor: Actor): boolean {
  return action === 'everyone' || mayEver(ROWS[action] ?? {}, actor);
}
