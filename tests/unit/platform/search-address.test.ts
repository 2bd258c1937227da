import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalSearch, decodeSearch, encodeSearch, searchInPath } from '@/lib/platform/search-address';

test('a query comes back from the path as it went in', () => {
  expect(decodeSearch(encodeSearch(new URLSearchParams('q=e-mail & zó&thema=security&q=twee')))).toEqual({
    q: ['e-mail ', 'twee'],
    ' zó': '',
    thema: 'security',
  });
  fc.assert(
    fc.property(fc.dictionary(fc.string({ minLength: 1 }), fc.string()), (query) => {
      const part = encodeSearch(new URLSearchParams(query));
      expect(part).toMatch(/^[A-Za-z0-9_-]+$/);
      expect({ ...decodeSearch(part) }).toEqual({ ...query });
    }),
  );
});

test('a path that was made up asks nothing', () => {
  expect(decodeSearch('%%%')).toEqual({});
  expect(decodeSearch('zz==')).toEqual({});
  expect(decodeSearch('-')).toEqual({});
});

const KNOWN = { q: 10, na: 40, thema: 20 };
const parameters = fc.array(
  fc.tuple(fc.constantFrom('q', 'na', 'thema', 'x', '__proto__'), fc.string({ unit: 'binary' })),
);
const address = (pairs: [string, string][]) =>
  encodeSearch(canonicalSearch(new URLSearchParams(pairs), KNOWN));

test('the address of a search does not change by what its list does not know, nor by the order', () => {
  fc.assert(
    fc.property(parameters, parameters, (pairs, others) => {
      const unknown = others.map(([name, value]): [string, string] => [`x${name}`, value]);
      expect(address([...unknown, ...pairs, ...unknown])).toBe(address(pairs));
      // Of a name that is there twice the first counts, so those stay in their order.
      const byName = pairs.map((pair) => pair).sort(([a], [b]) => (a < b ? 1 : a > b ? -1 : 0));
      expect(address(byName)).toBe(address(pairs));
    }),
  );
});

test('the address of a search is its own address, and holds no more than is read', () => {
  fc.assert(
    fc.property(parameters, (pairs) => {
      const search = canonicalSearch(new URLSearchParams(pairs), KNOWN);
      expect(canonicalSearch(searchInPath(encodeSearch(search)), KNOWN).toString()).toBe(search.toString());
      for (const [name, value] of search) {
        expect(KNOWN).toHaveProperty(name);
        expect(value.length).toBeLessThanOrEqual(KNOWN[name as keyof typeof KNOWN]);
      }
      const first = new URLSearchParams(pairs).get('thema')?.trim() ?? '';
      if (first.length < 20) expect(search.get('thema') ?? '').toBe(first.toWellFormed());
    }),
  );
});

test('a search that is cut off where a space stands is its own address too', () => {
  expect(address([['q', 'wegen een twee']])).toBe(address([['q', 'wegen een']]));
});

test('whatever is put into a path is some search', () => {
  fc.assert(fc.property(fc.string(), (part) => canonicalSearch(searchInPath(part), KNOWN).size <= 3));
});
