import { describe, expect, test } from 'vitest';
import { listAddress, MAX_QUERY_LENGTH, MUNICIPALITIES_PAGE } from '@/lib/municipalities/schema';
import { type Searchable, searchMunicipalities } from '@/lib/municipalities/search';

function line(name: string, more: Partial<Searchable> = {}): Searchable {
  const slug = name.toLowerCase().replace(/[^a-z]+/g, '-');
  return { slug, name, province: 'Gelderland', inhabitants: 1000, endedOn: null, ...more };
}

const SOME = [
  line("'s-Gravenhage", { province: 'Zuid-Holland', inhabitants: 560_000 }),
  line('Súdwest-Fryslân', { province: 'Fryslân', inhabitants: 90_000 }),
  line('Haaren', { endedOn: '2021-01-01', inhabitants: 14_370 }),
  line('Haarlem', { province: 'Noord-Holland', inhabitants: 168_898 }),
  line('Nijmegen', { inhabitants: 189_871 }),
];
const MANY = Array.from({ length: 120 }, (_, index) =>
  line(`Plaats ${String.fromCharCode(65 + (index % 26))}`, {
    slug: `plaats-${String(index).padStart(3, '0')}`,
    inhabitants: index % 7,
  }),
);

const search = (address: Record<string, unknown>, all: Searchable[] = SOME) =>
  searchMunicipalities(all, listAddress.parse(address));
const namesOf = (address: Record<string, unknown>) => search(address).lines.map(({ name }) => name);

describe('a search for municipalities', () => {
  test('without a question lists those that exist, by name and without looking at punctuation', () => {
    expect(namesOf({})).toEqual(['Haarlem', 'Nijmegen', "'s-Gravenhage", 'Súdwest-Fryslân']);
  });
  test('by name also finds one that ended', () => {
    expect(namesOf({ q: 'haar' })).toEqual(['Haaren', 'Haarlem']);
  });
  test.each([
    ['sudwest', 'Súdwest-Fryslân'],
    ['s gravenhage', "'s-Gravenhage"],
    ['  NIJMEGEN ', 'Nijmegen'],
  ])('finds %s however it is written', (q, name) => {
    expect(namesOf({ q })).toEqual([name]);
  });
  test('can be held to a province, and to those that ended', () => {
    expect(namesOf({ province: 'Gelderland' })).toEqual(['Nijmegen']);
    expect(namesOf({ status: 'ended' })).toEqual(['Haaren']);
  });
  test('by inhabitants begins with the largest', () => {
    expect(namesOf({ sort: 'inhabitants' })[0]).toBe("'s-Gravenhage");
  });
});

describe('what an address gets wrong is left out and named', () => {
  test.each([
    [{ province: 'Atlantis' }, 'province_unknown'],
    [{ sort: 'colour' }, 'sort_unknown'],
    [{ status: 'asleep' }, 'status_unknown'],
    [{ after: 'nergens' }, 'after_unknown'],
  ])('%o', (address, reason) => {
    const found = search(address);
    expect(found.ignored).toEqual([reason]);
    expect(found.total).toBe(4);
  });
  test('a text that is too long is cut', () => {
    const found = search({ q: 'x'.repeat(5000) });
    expect(found.ignored).toEqual(['q_too_long']);
    expect(found.query.q).toHaveLength(MAX_QUERY_LENGTH);
    expect(found.total).toBe(0);
  });
  test('a name given twice counts once, and other things are no text', () => {
    expect(namesOf({ q: ['nijm', 'haar'] })).toEqual(['Nijmegen']);
    expect(search({ q: { a: 1 } }).total).toBe(4);
  });
  test('only marks are no question', () => {
    expect(search({ q: '---' }).total).toBe(5);
  });
});

describe('pages by cursor', () => {
  test.each(['name', 'inhabitants'])('by %s show each municipality once, forwards and back', (sort) => {
    const pages: string[][] = [];
    let after: string | null = '';
    while (after !== null) {
      const found = search({ sort, after }, MANY);
      expect(found.from).toBe(pages.flat().length + 1);
      pages.push(found.lines.map(({ slug }) => slug));
      expect(found.to).toBe(pages.flat().length);
      const before = pages.length < 2 ? undefined : (pages.at(-3)?.at(-1) ?? null);
      expect(found.previous).toBe(before);
      after = found.next;
    }
    expect(pages.map(({ length }) => length)).toEqual([MUNICIPALITIES_PAGE, MUNICIPALITIES_PAGE, 20]);
    expect(new Set(pages.flat()).size).toBe(120);
  });
});
