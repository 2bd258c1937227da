import { createHash, randomUUID } from 'node:crypto';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breaksOf, type ChainedEntry, type KeptLink, type Link, linkAfter } from '@/lib/audit/chain';

const entry: fc.Arbitrary<ChainedEntry> = fc.record({
  id: fc.uuid(),
  happenedAt: fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') }),
  personId: fc.option(fc.uuid()),
  municipalityId: fc.option(fc.uuid()),
  bodyId: fc.option(fc.uuid()),
  event: fc.constantFrom('decision.published', 'ballot.closed'),
  subjectId: fc.option(fc.uuid()),
  data: fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.constant(null))),
  changes: fc.dictionary(fc.string(), fc.record({ from: fc.string(), to: fc.string() })),
  requestId: fc.uuid(),
});

function chainOf(entries: ChainedEntry[]): KeptLink[] {
  let previous: Link | null = null;
  return entries.map((one) => {
    const link = linkAfter(previous, one);
    const kept = { ...link, previousHash: previous?.hash ?? null, entry: one };
    previous = link;
    return kept;
  });
}

function firstBreak(chain: KeptLink[]) {
  let previous: Link | null = null;
  for (const [index, link] of chain.entries()) {
    const [reason] = breaksOf(previous, link);
    if (reason) return { index, reason };
    previous = link;
  }
  return null;
}

describe('the chain', () => {
  test('of any entries holds', () => {
    fc.assert(fc.property(fc.array(entry), (entries) => firstBreak(chainOf(entries)) === null));
  });
  test('breaks exactly where an entry was changed, in whatever field', () => {
    const change = fc.constantFrom<Partial<ChainedEntry>>(
      { event: 'decision.withdrawn' },
      { personId: randomUUID() },
      { data: { other: true } },
      { changes: { status: { from: 'open', to: 'closed' } } },
      { happenedAt: new Date('2101-01-01') },
    );
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1 }), fc.nat(), change, (entries, place, changed) => {
        const chain = chainOf(entries);
        const index = place % chain.length;
        const link = chain[index];
        if (link?.entry) chain[index] = { ...link, entry: { ...link.entry, ...changed } };
        expect(firstBreak(chain)).toEqual({ index, reason: 'entry_changed' });
      }),
    );
  });
  test('breaks where a link was taken out, or two changed places', () => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 3, maxLength: 9 }), fc.nat(), (entries, place) => {
        const index = place % (entries.length - 1);
        const chain = chainOf(entries);
        expect(firstBreak(chain.toSpliced(index, 1))).toEqual({ index, reason: 'gap' });
        const swapped = chain.toSpliced(index, 2, ...chain.slice(index, index + 2).reverse());
        expect(firstBreak(swapped)?.index).toBe(index);
      }),
    );
  });
  test('breaks after a link that was made again with its hash', () => {
    const [first, second, third] = [0, 1, 2].map((n) => ({ ...fixed, requestId: String(n) }));
    if (!first || !second || !third) throw new Error('three entries');
    const chain = chainOf([first, second, third]);
    const forged = linkAfter({ sequence: 1n, hash: chain[0]?.hash ?? '' }, { ...second, event: 'x.y' });
    chain[1] = { ...forged, previousHash: chain[0]?.hash ?? '', entry: { ...second, event: 'x.y' } };
    expect(firstBreak(chain)).toEqual({ index: 2, reason: 'wrong_previous' });
  });
  test('tells of an entry that is gone', () => {
    const [link] = chainOf([fixed]);
    if (!link) throw new Error('one link');
    expect(breaksOf(null, { ...link, entry: null })).toEqual(['entry_missing']);
  });
});

const fixed: ChainedEntry = {
  id: '019abc00-0000-7000-8000-000000000001',
  happenedAt: new Date('2026-12-10T09:30:00.000Z'),
  personId: null,
  municipalityId: null,
  bodyId: null,
  event: 'meeting.opened',
  subjectId: null,
  data: { slug: 'alv-2026-12-10', é: 1, a: [true, null] },
  changes: {},
  requestId: 'r',
};

describe('the form that is hashed', () => {
  test('is the canonical JSON of RFC 8785: sorted keys, no spaces', () => {
    const text =
      '{"entry":{"bodyId":null,"changes":{},"data":{"a":[true,null],"slug":"alv-2026-12-10","é":1},' +
      '"event":"meeting.opened","happenedAt":"2026-12-10T09:30:00.000Z","id":"019abc00-0000-7000-8000-000000000001",' +
      '"municipalityId":null,"personId":null,"requestId":"r","subjectId":null},"previous":null,"sequence":"1"}';
    expect(linkAfter(null, fixed).hash).toBe(createHash('sha256').update(text).digest('hex'));
  });
  test('gives the examples of RFC 8785, section 3.2', () => {
    const numbers = [JSON.parse('333333333.33333329'), 1e30, 4.5, 2e-3, 1e-27];
    expect(canonicalize(numbers)).toBe('[333333333.3333333,1e+30,4.5,0.002,1e-27]');
    expect(canonicalize({ '\u20ac': 'Euro Sign', '\r': 'CR', '1': 'One', '\u0080': 'Control' })).toBe(
      '{"\\r":"CR","1":"One","\u0080":"Control","€":"Euro Sign"}',
    );
  });
});
