/**
 * What every lifecycle stands on. Source: the house rules on lifecycles (docs/architecture.md, "Rules"): a lifecycle
 * is one table of (from, command, condition, to), so that the screen, the commands, the tests and the
 * picture in docs/lifecycles all read the same rows.
 */

/** One row: in state `from`, `command` leads to `to` if every named condition holds. */
export type Step<State extends string, Command extends string, Condition extends string> = {
  readonly from: State;
  readonly command: Command;
  /** All must hold; the first that does not is the reason of the refusal, so the order is part of the rule. */
  readonly conditions: readonly Condition[];
  readonly to: State;
};

/** A whole lifecycle: its first state, all its states, its rows, and the meaning of each condition. */
export type Lifecycle<State extends string, Command extends string, Condition extends string, Facts> = {
  readonly name: string;
  readonly initial: State;
  readonly states: readonly State[];
  readonly steps: readonly Step<State, Command, Condition>[];
  readonly conditions: Readonly<Record<Condition, (facts: Facts) => boolean>>;
};

/** The answer of `next`: where the thing goes, or why it stays and which commands its state does know. */
export type NextResult<State extends string, Command extends string, Condition extends string> =
  | { readonly ok: true; readonly to: State }
  | {
      readonly ok: false;
      readonly reason: 'illegal_step' | Condition;
      readonly from: State;
      readonly command: Command;
      readonly allowed: readonly Command[];
    };

/**
 * Checks a table once, when its module loads, and hands it back unchanged.
 * Throws an Error if a (from, command) pair occurs twice, because then the outcome would hang on row order.
 */
export function defineLifecycle<
  State extends string,
  Command extends string,
  Condition extends string,
  Facts,
>(table: Lifecycle<State, Command, Condition, Facts>): Lifecycle<State, Command, Condition, Facts> {
  const seen = new Set<string>();
  for (const { from, command } of table.steps) {
    const key = `${from} ${command}`;
    if (seen.has(key)) throw new Error(`Lifecycle ${table.name} has two rows for ${key}`);
    seen.add(key);
  }
  return table;
}

/**
 * Says where `command` leads from `from`, given the facts. Never throws: a refusal is a value.
 * `illegal_step`: the state has no such row (also for a state or command the table does not know).
 * Otherwise the reason is the name of the first condition that does not hold.
 */
export function next<State extends string, Command extends string, Condition extends string, Facts>(
  table: Lifecycle<State, Command, Condition, Facts>,
  from: State,
  command: Command,
  facts: Facts,
): NextResult<State, Command, Condition> {
  const step = table.steps.find((row) => row.from === from && row.command === command);
  const unmet = step?.conditions.find((name) => !table.conditions[name](facts));
  if (step !== undefined && unmet === undefined) return { ok: true, to: step.to };
  return { ok: false, reason: unmet ?? 'illegal_step', from, command, allowed: commandsFrom(table, from) };
}

/** The commands that a state knows, whatever the facts, in the order of the table. Empty for an end state. */
export function commandsFrom<State extends string, Command extends string, Condition extends string, Facts>(
  table: Lifecycle<State, Command, Condition, Facts>,
  from: State,
): readonly Command[] {
  return table.steps.filter((row) => row.from === from).map((row) => row.command);
}

/**
 * Whether a state knows a command, whatever the facts: what a screen asks before it offers a step. The command
 * itself asks again with the facts (`next`).
 */
export function knows<State extends string, Command extends string, Condition extends string, Facts>(
  table: Lifecycle<State, Command, Condition, Facts>,
  from: State,
  command: Command,
): boolean {
  return commandsFrom(table, from).includes(command);
}
