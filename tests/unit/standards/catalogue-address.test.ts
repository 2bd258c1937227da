import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatCursor, parseCursor } from '@/lib/standards/cursor';
import { NO_FILTERS, readCatalogueAddress, standardsApiQuery } from '@/lib/standards/schema';
import { containsPattern, LONGEST_SEARCH, searchWords } from '@/lib/standards/search-words';

const ID = '01a20b7c-5c5b-75eb-827f-c1e9ef70b8d8';

describe('a cursor', () => {
  test('comes back as it went into an address', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 100 }), fc.uuid(), (name, id) => {
        fc.pre(!name.includes('\0'));
        expect(parseCursor(formatCursor({ name, id }))).toEqual({ name, id });
      }),
    );
  });
  test.each([
    '',
    'x',
    'WyJhIl0',
    formatCursor({ name: 'a', id: 'b' }),
    formatCursor({ name: 'a\0', id: ID }),
    formatCursor({ name: 'a'.repeat(301), id: ID }),
    `${formatCursor({ name: 'a', id: ID })}=`,
    Buffer.from(JSON.stringify([1, ID])).toString('base64url'),
    Buffer.from(JSON.stringify({ name: 'a', id: ID })).toString('base64url'),
  ])('that this portal did not write is none: %s', (text) => {
    expect(parseCursor(text)).toBeNull();
  });
  test('is never thrown over', () => {
    fc.assert(fc.property(fc.string(), (text) => parseCursor(text) === null || true));
  });
});

describe('the words of a search', () => {
  test('have no capitals, accents or repetitions', () => {
    expect(searchWords('  Financiën  DIGI financien\t')).toEqual(['financien', 'digi']);
  });
  test('are at most eight, and never hold a character that PostgreSQL refuses', () => {
    expect(searchWords('a b c d e f g h i j')).toHaveLength(8);
    expect(searchWords('di\0gi')).toEqual(['di', 'gi']);
  });
  test('are patterns in which their own wildcards are letters', () => {
    expect(containsPattern('100%_\\')).toBe('%100\\%\\_\\\\%');
  });
});

describe('the address of the catalogue', () => {
  test('without anything is the whole list', () => {
    expect(readCatalogueAddress({})).toEqual({ filters: NO_FILTERS, problems: [] });
    expect(readCatalogueAddress({ q: '', thema: '', status: '', na: '' })).toEqual({
      filters: NO_FILTERS,
      problems: [],
    });
  });
  test('gives filters, order and place', () => {
    const na = formatCursor({ name: 'DKIM', id: ID });
    const { filters, problems } = readCatalogueAddress({
      q: ' DigiD ',
      thema: 'security',
      status: 'binding',
      volgorde: 'name_desc',
      na,
    });
    expect(problems).toEqual([]);
    expect(filters).toEqual({
      q: 'DigiD',
      words: ['digid'],
      theme: 'security',
      standing: 'binding',
      order: 'name_desc',
      position: { after: { name: 'DKIM', id: ID } },
    });
  });
  test('names each part that can not be used, and leaves it out', () => {
    const asked = { thema: 'x', status: 'y', volgorde: 'z', na: '1', voor: '2' };
    const { filters, problems } = readCatalogueAddress(asked);
    expect(filters).toEqual(NO_FILTERS);
    expect([...problems].sort()).toEqual(['order', 'position', 'standing', 'theme']);
  });
  test('that is too long keeps what was typed and searches for nothing', () => {
    const q = 'a'.repeat(LONGEST_SEARCH + 1);
    const { filters, problems } = readCatalogueAddress({ q });
    expect(filters).toEqual({ ...NO_FILTERS, q });
    expect(problems).toEqual(['q_too_long']);
    expect(readCatalogueAddress({ q: 'a'.repeat(LONGEST_SEARCH) }).problems).toEqual([]);
  });
  test('with the same name twice counts the first', () => {
    expect(readCatalogueAddress({ thema: ['geo', 'x'] }).filters.theme).toBe('geo');
  });
});

describe('the query of the API', () => {
  test('has 25 standards on a page unless asked otherwise', () => {
    expect(standardsApiQuery.parse({})).toEqual({
      limit: 25,
      cursor: null,
      q: '',
      theme: null,
      standing: null,
    });
    expect(standardsApiQuery.parse({ limit: '100' }).limit).toBe(100);
  });
  test.each([
    { limit: '0' },
    { limit: '101' },
    { limit: '-1' },
    { limit: '1.5' },
    { limit: 'all' },
    { limit: '' },
    { cursor: 'x' },
    { q: 'a'.repeat(LONGEST_SEARCH + 1) },
    { theme: 'Security' },
    { standing: 'bindend' },
    { thema: 'security' },
  ])('refuses %o', (asked) => {
    expect(standardsApiQuery.safeParse(asked).success).toBe(false);
  });
});
