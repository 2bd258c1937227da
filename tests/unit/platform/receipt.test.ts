import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/platform/actor';
import { receiptDigest } from '@/lib/platform/receipt';

const key = randomUUID();
const place = (id: string) => ({ kind: 'municipality' as const, id, code: '', slug: '', name: '' });
const actor: Actor = { personId: randomUUID(), name: '', actingFor: place('a'), roles: [] };
const digestOf = (input: unknown, change: Partial<Actor> = {}, command = 'test.do') =>
  receiptDigest(key, command, { ...actor, ...change }, input);

const input = fc.dictionary(fc.string({ maxLength: 3 }), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 4 });

describe('the digest of a receipt', () => {
  test('is the same for the same input, in whatever order its fields stand', () => {
    fc.assert(
      fc.property(input, (fields) => {
        const turned = Object.fromEntries(Object.entries(fields).reverse());
        expect(digestOf(turned)).toBe(digestOf(fields));
      }),
    );
  });
  test('is another for another input', () => {
    fc.assert(
      fc.property(input, input, (one, other) => {
        fc.pre(JSON.stringify(sorted(one)) !== JSON.stringify(sorted(other)));
        expect(digestOf(one)).not.toBe(digestOf(other));
      }),
    );
  });
  test.each([
    ['amounts', { amount: 100n }, { amount: 101n }],
    ['an amount and its text', { amount: 100n }, { amount: '100' }],
    ['moments', { at: new Date(0) }, { at: new Date(1) }],
    ['files', { file: Uint8Array.of(1, 2) }, { file: Uint8Array.of(1, 3) }],
    ['a field and none', { note: '' }, {}],
    ['a list and its parts', { names: ['a', 'b'] }, { names: ['a,b'] }],
  ])('tells apart: %s', (_what, one, other) => {
    expect(digestOf(one)).not.toBe(digestOf(other));
    expect(digestOf({ ...one })).toBe(digestOf(one));
  });
  test('is another for another form, command, place and log-in', () => {
    const digests = [
      digestOf({}),
      receiptDigest(randomUUID(), 'test.do', actor, {}),
      digestOf({}, {}, 'test.undo'),
      digestOf({}, { actingFor: place('b') }),
      digestOf({}, { actingFor: null }),
      digestOf({}, { onlyAt: 'a' }),
    ];
    expect(new Set(digests).size).toBe(digests.length);
  });
  test('refuses an input of which JSON would lose something', () => {
    for (const lost of [Number.NaN, new Map([['a', 1]]), () => 1, [undefined], Symbol('a')]) {
      expect(() => digestOf({ lost })).toThrow('no receipt can name');
    }
  });
});

/** A value of JSON with its fields in one order, to see by other means whether two are equal. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return fields.map(([name, inner]) => [name, sorted(inner)]);
}
