import { describe, expect, it, test } from 'vitest';
import { csv } from '@/lib/platform/csv';
import { askedIn, searchByName } from '@/lib/platform/search-by-name';

const names = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ name: `Gemeente ${index + 1}` }));

describe('a search by name', () => {
  test.each([['sudwest'], ['SÚDWEST'], [' fryslan '], ['']])('finds Súdwest-Fryslân for "%s"', (search) => {
    expect(searchByName([{ name: 'Súdwest-Fryslân' }], search, 1).count).toBe(1);
  });
  it('says where in the list a page is, and stays within it', () => {
    expect(searchByName(names(120), '', 3)).toMatchObject({ from: 101, to: 120, page: 3, pages: 3 });
    expect(searchByName(names(120), '', 99)).toMatchObject({ from: 101, page: 3 });
    expect(searchByName(names(120), 'nergens', 1)).toMatchObject({ count: 0, from: 0, to: 0, pages: 1 });
  });
  test.each([
    [{}, { search: '', page: 1 }],
    [
      { gemeente: ['a', 'b'], pagina: 'x' },
      { search: '', page: 1 },
    ],
    [
      { gemeente: ' Nijmegen ', pagina: '2' },
      { search: 'Nijmegen', page: 2 },
    ],
  ])('reads the address %j', (address, asked) => {
    expect(askedIn(address)).toEqual(asked);
  });
});

describe('a CSV', () => {
  it('quotes what must be quoted, and lets no name become a formula', () => {
    expect(
      csv(
        ['a', 'b'],
        [
          ['x, "y"', 1],
          ['=1+1', 2],
          ["'s-Gravenhage", 3],
        ],
      ),
    ).toBe('a,b\r\n"x, ""y""",1\r\n\'=1+1,2\r\n\'s-Gravenhage,3\r\n');
  });
});
