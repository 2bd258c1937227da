import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeSearch, encodeSearch } from '@/lib/platform/search-address';

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
