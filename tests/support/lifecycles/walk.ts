import fc from 'fast-check';
import { type Lifecycle, next } from '../../../lib/platform/lifecycle';

/**
 * A second, independently written model of a lifecycle: per command, the next state, or null for a refusal.
 * Write it from the words in docs/lifecycles, never from the table it is to judge.
 */
export type WalkModel<State, Command extends string, Facts> = Record<
  Command,
  (state: State, facts: Facts) => State | null
>;

type Thing<State extends string, Command extends string, Facts> = {
  state: State;
  send: (command: Command, facts: Facts) => boolean;
};

/**
 * Walks a lifecycle at random (fast-check commands) and compares each step with the model: accepted or
 * refused alike, the same state after it, and a refusal that leaves the state alone.
 */
export function assertWalks<State extends string, Command extends string, Condition extends string, Facts>(
  table: Lifecycle<State, Command, Condition, Facts>,
  facts: fc.Arbitrary<Facts>,
  model: WalkModel<State, Command, Facts>,
): void {
  const commands = Object.keys(model) as Command[];
  const steps = commands.map((command) => facts.map((given) => stepOf(command, given, model)));
  fc.assert(
    fc.property(fc.commands(steps, { maxCommands: 40 }), (walk) => {
      fc.modelRun(() => ({ model: { state: table.initial }, real: thingWith(table) }), walk);
    }),
    { numRuns: 300 },
  );
}

function thingWith<State extends string, Command extends string, Condition extends string, Facts>(
  table: Lifecycle<State, Command, Condition, Facts>,
): Thing<State, Command, Facts> {
  const thing: Thing<State, Command, Facts> = {
    state: table.initial,
    send(command, facts) {
      const result = next(table, thing.state, command, facts);
      if (result.ok) thing.state = result.to;
      return result.ok;
    },
  };
  return thing;
}

function stepOf<State extends string, Command extends string, Facts>(
  command: Command,
  facts: Facts,
  model: WalkModel<State, Command, Facts>,
): fc.Command<{ state: State }, Thing<State, Command, Facts>> {
  return {
    check: () => true,
    run(expected, thing) {
      const to = model[command](expected.state, facts);
      const isAccepted = thing.send(command, facts);
      if (isAccepted !== (to !== null)) {
        throw new Error(
          `${command} in ${expected.state}: ${isAccepted ? 'accepted' : 'refused'} against the model`,
        );
      }
      expected.state = to ?? expected.state;
      if (thing.state !== expected.state) throw new Error(`${thing.state}, the model says ${expected.state}`);
    },
    toString: () => `${command}(${JSON.stringify(facts)})`,
  };
}
