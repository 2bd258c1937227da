import fc from 'fast-check';
import type { PassedOn } from '../../../lib/municipalities/inhabitants';

/** A register with its inhabitants on 1 January 2020, and what ended since: never what had ended before. */
export type Story = {
  counts: Map<string, number>;
  successions: PassedOn[];
  lifetimes: { code: string; startedOn: string | null; endedOn: string | null }[];
};

const codeOf = (number: number) => `GM${String(number).padStart(4, '0')}`;
const dayOf = (step: number) => `${2020 + step}-07-01`;

/** Up to eight municipalities and up to six reorganisations, one a year, each into one to three successors. */
export function stories(): fc.Arbitrary<Story> {
  const step = fc.record({
    from: fc.nat(20),
    to: fc.array(fc.nat(20), { minLength: 1, maxLength: 3 }),
    addresses: fc.nat(9_000),
  });
  return fc
    .record({
      counts: fc.array(fc.integer({ min: 1, max: 900_000 }), { minLength: 2, maxLength: 8 }),
      steps: fc.array(step, { maxLength: 6 }),
    })
    .map(tell);
}

function tell({
  counts,
  steps,
}: {
  counts: number[];
  steps: { from: number; to: number[]; addresses: number }[];
}): Story {
  const lifetimes: Story['lifetimes'] = counts.map((_, index) => ({
    code: codeOf(index),
    startedOn: null,
    endedOn: null,
  }));
  const successions: PassedOn[] = [];
  for (const [index, { from, to, addresses }] of steps.entries()) {
    const on = dayOf(index);
    const alive = lifetimes.filter(({ endedOn, startedOn }) => endedOn === null && startedOn !== on);
    const ending = alive[from % Math.max(1, alive.length)];
    if (!ending) continue;
    ending.endedOn = on;
    // Half of the numbers name a municipality that is there, half a new one.
    const others = alive.filter((municipality) => municipality !== ending);
    const successors = new Set(
      to.map(
        (number) =>
          (number % 2 ? others[number % Math.max(1, others.length)]?.code : undefined) ??
          codeOf(100 + index * 30 + number),
      ),
    );
    for (const [place, code] of [...successors].entries()) {
      if (!lifetimes.some((known) => known.code === code))
        lifetimes.push({ code, startedOn: on, endedOn: null });
      successions.push({
        from: ending.code,
        to: code,
        on,
        addresses: addresses * place,
        isMain: place === 0,
      });
    }
  }
  return { counts: new Map(counts.map((count, index) => [codeOf(index), count])), successions, lifetimes };
}
