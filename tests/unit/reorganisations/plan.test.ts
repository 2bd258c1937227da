import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type OtherPlan,
  type Plan,
  type PlanPart,
  PROBLEM_KINDS,
  problemsOf,
  type Registered,
} from '../../../lib/reorganisations/plan';
import { plans } from '../../support/arbitraries/plans';

const ON = '2027-01-01';
const known = (code: string, name: string, more: Partial<Registered> = {}): [string, Registered] => [
  code,
  { code, name, startedOn: null, endedOn: null, ...more },
];
const register = new Map([
  known('GM0001', 'Aa'),
  known('GM0002', 'Bee'),
  known('GM0003', 'Cee'),
  known('GM0008', 'Oud', { endedOn: '2019-01-01' }),
  known('GM0009', 'Nieuw', { startedOn: ON }),
]);
const part = (from: string, to: string, more: Partial<PlanPart> = {}): PlanPart => ({
  from,
  to,
  toName: register.get(to)?.name ?? `Naam van ${to}`,
  addresses: 100,
  isMain: true,
  ...more,
});
const kinds = (parts: PlanPart[], others: OtherPlan[] = []) =>
  problemsOf({ on: ON, parts }, register, others).map(({ kind, code }) => (code ? `${kind} ${code}` : kind));

describe('a plan without a problem', () => {
  it('merges two into a new one, or one into another', () => {
    expect(kinds([part('GM0001', 'GM0100'), part('GM0002', 'GM0100')])).toEqual([]);
    expect(kinds([part('GM0001', 'GM0002', { addresses: 0 })])).toEqual([]);
  });
  it('splits one, with one main successor', () => {
    expect(kinds([part('GM0001', 'GM0002'), part('GM0001', 'GM0003', { isMain: false })])).toEqual([]);
  });
  it('goes into one that ends later', () => {
    expect(kinds([part('GM0001', 'GM0002')], [{ on: '2028-01-01', ends: ['GM0002'], makes: [] }])).toEqual(
      [],
    );
  });
});

const CASES: [string, PlanPart[], string[], OtherPlan[]?][] = [
  ['nothing ends', [], ['no_parts']],
  ['a code is in no register', [part('GM7777', 'GM0001')], ['unknown GM7777']],
  ['it has yet to begin, or begins on that very day', [part('GM0009', 'GM0001')], ['unknown GM0009']],
  ['it ended before', [part('GM0008', 'GM0001')], ['ended GM0008']],
  ['it passes into itself', [part('GM0001', 'GM0001')], ['with_itself GM0001', 'successor_ends GM0001']],
  [
    'two pass into each other',
    [part('GM0001', 'GM0002'), part('GM0002', 'GM0001')],
    ['circle GM0001', 'circle GM0002'],
  ],
  [
    'three go round',
    [part('GM0001', 'GM0002'), part('GM0002', 'GM0003'), part('GM0003', 'GM0001')],
    ['circle GM0001', 'circle GM0002', 'circle GM0003'],
  ],
  ['its successor ends too', [part('GM0001', 'GM0002'), part('GM0002', 'GM0003')], ['successor_ends GM0002']],
  ['its successor ended', [part('GM0001', 'GM0008')], ['successor_ended GM0008']],
  [
    'its successor ends by another plan before',
    [part('GM0001', 'GM0002')],
    ['successor_ended GM0002'],
    [{ on: '2026-12-31', ends: ['GM0002'], makes: [] }],
  ],
  ['nobody takes over', [part('GM0001', 'GM0002', { isMain: false })], ['no_main GM0001']],
  ['two take over', [part('GM0001', 'GM0002'), part('GM0001', 'GM0003')], ['two_mains GM0001']],
  [
    'a split has no addresses to divide by',
    [part('GM0001', 'GM0002'), part('GM0001', 'GM0003', { isMain: false, addresses: 0 })],
    ['addresses_missing GM0001'],
  ],
  ['the register has another name', [part('GM0001', 'GM0002', { toName: 'Be' })], ['names_differ GM0002']],
  [
    'a new one has two names',
    [part('GM0001', 'GM0100', { toName: 'X' }), part('GM0002', 'GM0100', { toName: 'Y' })],
    ['names_differ GM0100'],
  ],
  [
    'another plan ends it',
    [part('GM0001', 'GM0002')],
    ['planned_elsewhere GM0001'],
    [{ on: '2028-01-01', ends: ['GM0001'], makes: [] }],
  ],
  [
    'another plan makes its successor',
    [part('GM0001', 'GM0100')],
    ['planned_elsewhere GM0100'],
    [{ on: '2027-01-01', ends: [], makes: ['GM0100'] }],
  ],
];

describe('a plan has a problem when', () => {
  it.each(CASES)('%s', (_when, parts, expected, others = []) => {
    expect(kinds(parts, others)).toEqual(expected);
  });
  it('every kind of problem is tried', () => {
    const tried = CASES.flatMap(([, , expected]) => expected.map((line) => line.split(' ')[0]));
    expect(new Set(tried)).toEqual(new Set(PROBLEM_KINDS));
  });
});

describe('properties of plans', () => {
  const sound = (plan: Plan) => problemsOf(plan, register, []).length === 0;
  it('the order of the parts is irrelevant', () => {
    fc.assert(
      fc.property(plans(), (plan) => {
        const said = (parts: readonly PlanPart[]) =>
          problemsOf({ ...plan, parts }, register, [])
            .map(({ kind, code }) => `${kind} ${code}`)
            .sort();
        expect(said(plan.parts.toReversed())).toEqual(said(plan.parts));
      }),
    );
  });
  it('in a sound plan whoever ends has one main successor, which does not end', () => {
    fc.assert(
      fc.property(plans(), (plan) => {
        fc.pre(sound(plan));
        const ends = new Set(plan.parts.map(({ from }) => from));
        for (const from of ends) {
          const mains = plan.parts.filter((one) => one.from === from && one.isMain);
          expect(mains).toHaveLength(1);
          expect(ends.has(mains[0]?.to ?? '')).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });
});
