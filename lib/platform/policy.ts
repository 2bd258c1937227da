import type { Actor } from '@/lib/platform/actor';
import type { Role } from '@/lib/platform/generated/enums';

/**
 * When a role may do something: `any` always, `own` when the thing belongs to the municipality or body that
 * the person acts for.
 */
export type Condition = 'any' | 'own';

/** Columns of the table: the roles, somebody who is logged in without a role here, and a visitor. */
export type Column = Role | 'member' | 'visitor';

/** One row per command or query. A role that is not named may not do it: no wildcards, no inheritance. */
export type PolicyRow = Partial<Record<Column, Condition>>;
export type Policy<Action extends string = string> = Readonly<Record<Action, PolicyRow>>;

/** To whom a thing belongs. Nothing named: to nobody in particular. */
export type Subject = { municipalityId?: string | null; bodyId?: string | null; personId?: string | null };

export type Verdict = 'allowed' | 'not_logged_in' | 'forbidden' | 'not_found';

/** Keeps the action names as types, so that a command can't name an action that has no row. */
export function definePolicy<Action extends string>(policy: Policy<Action>): Policy<Action> {
  return policy;
}

/**
 * Decides whether an actor may do what `row` describes to `subject`. A thing of another municipality or body
 * is not found, never forbidden: a refusal would tell that it exists.
 */
export function authorise(row: PolicyRow, actor: Actor | null, subject: Subject = {}): Verdict {
  const conditions = columnsOf(actor).flatMap((column) => (Object.hasOwn(row, column) ? [row[column]] : []));
  if (conditions.length === 0) return actor ? 'forbidden' : 'not_logged_in';
  if (conditions.includes('any')) return 'allowed';
  return actor && isOwn(actor, subject) ? 'allowed' : 'not_found';
}

/** Whether the actor has a role with which the action could be allowed: for what a screen offers. */
export function mayEver(row: PolicyRow, actor: Actor | null): boolean {
  return columnsOf(actor).some((column) => Object.hasOwn(row, column));
}

function columnsOf(actor: Actor | null): Column[] {
  return actor ? ['visitor', 'member', ...actor.roles] : ['visitor'];
}

function isOwn(actor: Actor, subject: Subject): boolean {
  const place = actor.actingFor;
  if (subject.municipalityId) return place?.kind === 'municipality' && place.id === subject.municipalityId;
  if (subject.bodyId) return place?.kind === 'body' && place.id === subject.bodyId;
  return subject.personId === actor.personId;
}
