import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { existsOn } from '../../../lib/municipalities/existence';
import { divideOverParts, inhabitantsOn, type PassedOn } from '../../../lib/municipalities/inhabitants';
import { stories } from '../../support/arbitraries/reorganisations';

const part = (from: string, to: string, on: string, addresses = 0, isMain = true): PassedOn => ({
  from,
  to,
  on,
  addresses,
  isMain,
});
const always = (code: string, endedOn: string | null = null) => ({ code, startedOn: null, endedOn });

describe('inhabitants of a reference date on a later day (docs/domain.md#municipalities)', () => {
  it('are those of the reference date where nothing changed', () => {
    const facts = { municipalities: [always('A')], counts: new Map([['A', 10]]), successions: [] };
    expect(inhabitantsOn(facts, '2026-01-01', '2026-11-25')).toEqual(new Map([['A', 10]]));
  });

  it('of a new municipality are those of its predecessors, from its first day on', () => {
    const facts = {
      municipalities: [
        always('A', '2026-07-01'),
        always('B', '2026-07-01'),
        { code: 'C', startedOn: '2026-07-01', endedOn: null },
      ],
      counts: new Map([
        ['A', 10],
        ['B', 5],
      ]),
      successions: [part('A', 'C', '2026-07-01'), part('B', 'C', '2026-07-01')],
    };
    expect(inhabitantsOn(facts, '2026-01-01', '2026-06-30')).toEqual(
      new Map([
        ['A', 10],
        ['B', 5],
      ]),
    );
    expect(inhabitantsOn(facts, '2026-01-01', '2026-07-01')).toEqual(new Map([['C', 15]]));
  });

  it('follow two endings on one day in the order in which they lead on', () => {
    const facts = {
      municipalities: [always('A', '2026-07-01'), always('B', '2026-07-01'), always('C')],
      counts: new Map([
        ['A', 10],
        ['B', 5],
        ['C', 1],
      ]),
      successions: [part('B', 'C', '2026-07-01'), part('A', 'B', '2026-07-01')],
    };
    expect(inhabitantsOn(facts, '2026-01-01', '2026-07-01')).toEqual(new Map([['C', 16]]));
  });

  it('that CBS counted after a merger are not added again', () => {
    const facts = {
      municipalities: [always('A', '2026-01-01'), always('B')],
      counts: new Map([
        ['A', 10],
        ['B', 15],
      ]),
      successions: [part('A', 'B', '2026-01-01')],
    };
    expect(inhabitantsOn(facts, '2026-01-01', '2026-11-25')).toEqual(new Map([['B', 15]]));
  });

  it('are unknown where one predecessor is unknown: never a sum that is too low', () => {
    const facts = {
      municipalities: [always('A', '2026-07-01'), always('B')],
      counts: new Map([['B', 5]]),
      successions: [part('A', 'B', '2026-07-01')],
    };
    expect(inhabitantsOn(facts, '2026-01-01', '2026-07-01')).toEqual(new Map([['B', null]]));
  });

  it('of Haaren are divided over its four successors by their addresses', () => {
    const haaren = [
      part('Haaren', 'Boxtel', '2021-01-01', 840, false),
      part('Haaren', 'Oisterwijk', '2021-01-01', 2369, true),
      part('Haaren', 'Tilburg', '2021-01-01', 469, false),
      part('Haaren', 'Vught', '2021-01-01', 1916, false),
    ];
    const divided = divideOverParts(14_370n, haaren);
    expect(Object.fromEntries(divided)).toEqual({
      Boxtel: 2158n,
      Oisterwijk: 6085n,
      Tilburg: 1205n,
      Vught: 4922n,
    });
  });
});

describe('properties of inhabitants after any row of mergers and splits', () => {
  it('the sum stays what it was on the reference date, on every later day: nobody is lost or counted twice', () => {
    fc.assert(
      fc.property(stories(), fc.nat(7), ({ counts, successions, lifetimes }, years) => {
        const day = `${2020 + years}-12-31`;
        const after = inhabitantsOn({ municipalities: lifetimes, counts, successions }, '2020-01-01', day);
        const sum = (numbers: Iterable<number | null>) =>
          [...numbers].reduce<number>((all, number) => all + (number ?? 0), 0);
        expect(sum(after.values())).toBe(sum(counts.values()));
        expect([...after.keys()]).toEqual(
          lifetimes.filter((one) => existsOn(one, day)).map(({ code }) => code),
        );
      }),
    );
  });
});
