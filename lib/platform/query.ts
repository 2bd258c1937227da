import 'server-only';
import { type Actor, scopeOf } from '@/lib/platform/actor';
import { database, inScope, type Transaction } from '@/lib/platform/database';
import { log } from '@/lib/platform/log';
import { authorise, mayEver, type Policy, type Subject } from '@/lib/platform/policy';
import { fail, ok, type Result } from '@/lib/platform/result';
import { isImpossible, sqlStateOf } from '@/lib/platform/sql-state';

type Definition<Action extends string, Args, Value> = {
  /** domain.verb; also the row in the policy table */
  name: Action;
  policy: Policy<Action>;
  /** Reads exactly what a view needs; null when there is nothing (to see) */
  read: (tx: Transaction, args: Args, actor: Actor | null) => Promise<Value | null>;
  /** To whom what was read belongs, when a role sees only its own */
  subject?: (value: Value, actor: Actor | null) => Subject;
};

export type Query<Args, Value> = {
  name: string;
  execute: (actor: Actor | null, args: Args) => Promise<Result<Value>>;
};

/**
 * Defines a read. It is authorised by the same table as commands. For somebody who is logged in it runs in
 * one transaction with person and tenant set; for a visitor it needs none, because row-level security then
 * shows public rows only.
 */
export function query<Action extends string, Args, Value>(
  definition: Definition<Action, Args, Value>,
): Query<Args, Value> {
  async function execute(actor: Actor | null, args: Args): Promise<Result<Value>> {
    const row = definition.policy[definition.name];
    if (!mayEver(row, actor)) return fail(actor ? 'forbidden' : 'not_logged_in');
    const value = await readOrNothing(definition.name, () =>
      actor
        ? inScope(scopeOf(actor), (tx) => definition.read(tx, args, actor))
        : definition.read(database(), args, null),
    );
    if (value === null) return fail('not_found');
    const verdict = authorise(row, actor, definition.subject?.(value, actor));
    return verdict === 'allowed' ? ok(value) : fail(verdict);
  }
  return { name: definition.name, execute };
}

/** What is read; nothing when it was asked for by an id that is none: addresses are typed by anyone. */
async function readOrNothing<Value>(name: string, read: () => Promise<Value | null>): Promise<Value | null> {
  try {
    return await read();
  } catch (error) {
    if (!isImpossible(error)) throw error;
    log().info({ query: name, state: sqlStateOf(error) }, 'asked for what can not exist');
    return null;
  }
}
