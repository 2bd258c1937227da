import { expect, it } from 'vitest';
import { type Lifecycle, next } from '../../../lib/platform/lifecycle';

/** A grid written by hand: per state, per command it knows, the state after it. All else must be refused. */
export type Grid<State extends string, Command extends string> = Record<
  State,
  Partial<Record<Command, State>>
>;

/** A move that must be refused although the state knows the command: facts and the name of the reason. */
export type Refusal<State, Command, Condition, Facts> = readonly [
  from: State,
  command: Command,
  facts: Facts,
  reason: Condition,
];

/**
 * Declares one test per cell of states × commands. `favourable` are facts under which every condition holds,
 * so that a cell outside the grid is refused for its state alone.
 */
export function testGrid<State extends string, Command extends string, Condition extends string, Facts>(
  table: Lifecycle<State, Command, Condition, Facts>,
  commands: readonly Command[],
  grid: Grid<State, Command>,
  favourable: Facts,
): void {
  it('has exactly the states of the grid, and starts in one of them', () => {
    expect([...table.states].sort()).toEqual(Object.keys(grid).sort());
    expect(table.states).toContain(table.initial);
  });

  it('knows exactly the commands of the grid', () => {
    expect([...new Set(table.steps.map((step) => step.command))].sort()).toEqual([...commands].sort());
  });

  for (const from of table.states) {
    for (const command of commands) {
      const to = grid[from][command];
      it(`${from}: ${command} ${to === undefined ? 'is an illegal step' : `leads to ${to}`}`, () => {
        const result = next(table, from, command, favourable);
        if (to !== undefined) expect(result).toEqual({ ok: true, to });
        else {
          expect(result).toMatchObject({ ok: false, reason: 'illegal_step', from, command });
          expect(result.ok ? null : [...result.allowed].sort()).toEqual(Object.keys(grid[from]).sort());
        }
      });
    }
  }
}

/** Declares one test per refusal, and one that every condition of the table is refused somewhere. */
export function testRefusals<State extends string, Command extends string, Condition extends string, Facts>(
  table: Lifecycle<State, Command, Condition, Facts>,
  refusals: readonly Refusal<State, Command, Condition, Facts>[],
): void {
  for (const [from, command, facts, reason] of refusals) {
    const told = Object.entries(facts as object).map(([name, value]) => `${name} ${JSON.stringify(value)}`);
    it(`${from}: ${command} is refused for ${reason} (${told.join(', ') || 'no facts'})`, () => {
      expect(next(table, from, command, facts)).toMatchObject({ ok: false, reason, from, command });
    });
  }

  it('tests a refusal for every condition', () => {
    expect(new Set(refusals.map(([, , , reason]) => reason))).toEqual(new Set(Object.keys(table.conditions)));
  });
}
