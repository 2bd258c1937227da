import { describe, expect, test } from 'vitest';
import { slugOf } from '@/lib/municipalities/slug';
import { fold } from '@/lib/platform/fold';
import { searchByName } from '@/lib/platform/search-by-name';
import { searchWords } from '@/lib/standards/search-words';
import { readSource, sourceFiles } from '../../support/source-files';

describe('accents are folded in one place', () => {
  test('and nowhere else', () => {
    const folding = ['lib', 'app', 'components'].flatMap((folder) =>
      sourceFiles(folder).filter((file) => /normalize\('NF|\\u0300/.test(readSource(file))),
    );
    expect(folding).toEqual(['lib/platform/fold.ts']);
  });
  test.each([
    ['Súdwest-Fryslân', 'sudwest-fryslan'],
    ['FINANCIËN', 'financien'],
    ['API’s', "api's"],
    ['S\u00fadwest', 'sudwest'],
    ['Su\u0301dwest', 'sudwest'],
  ])('%s', (text, folded) => {
    expect(fold(text)).toBe(folded);
    expect(fold(folded)).toBe(folded);
  });
  test('so that searches and addresses agree on what a name is', () => {
    const line = { name: 'Súdwest-Fryslân' };
    expect(searchByName([line], 'sudwest', 1).lines).toEqual([line]);
    expect(searchWords('SÚDWEST Fryslân')).toEqual(['sudwest', 'fryslan']);
    expect(slugOf(line.name)).toBe('sudwest-fryslan');
  });
});
