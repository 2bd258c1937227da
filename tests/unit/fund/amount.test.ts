import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { LARGEST_AMOUNT, parseEuros, typedEuros } from '@/lib/fund/amount';
import { addLineInput } from '@/lib/fund/schema';

describe('an amount in Dutch notation', () => {
  test.each([
    ['1.234.567,89', 123_456_789n],
    ['1234567,89', 123_456_789n],
    ['4.200.000', 420_000_000n],
    ['€ 57.310.000', 5_731_000_000n],
    ['€57.310.000,-', 5_731_000_000n],
    ['0', 0n],
    ['0,01', 1n],
    [' 12 ', 1_200n],
    ['10.000.000.000', LARGEST_AMOUNT],
  ])('%s is read to the cent', (text, cents) => {
    expect(parseEuros(text)).toBe(cents);
  });
  test.each([
    ['1,234,567.89'],
    ['1.23'],
    ['1.2345'],
    ['12,5'],
    ['12,345'],
    ['-5'],
    ['1e6'],
    ['twaalf'],
    [''],
    ['1 000'],
    ['10.000.000.000,01'],
    ['99999999999999999999'],
    ['.5'],
    [',50'],
  ])('%s is refused rather than guessed', (text) => {
    expect(parseEuros(text)).toBeNull();
  });
  it('comes back from the form as it went in, for every number of cents', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: LARGEST_AMOUNT }), (cents) => {
        expect(parseEuros(typedEuros(cents))).toBe(cents);
      }),
    );
  });
});

describe('a budget line', () => {
  const line = { budgetId: '019ab6a0-0000-7000-8000-000000000001', nameNl: 'Post', nameEn: 'Line' };
  it('is taken with an amount and no programme item', () => {
    expect(addLineInput.parse({ ...line, amount: '12,50' })).toMatchObject({
      amount: 1_250n,
      programmeItemId: '',
    });
  });
  test.each([['abc'], [''], ['-1']])('with the amount %s says so beside the field', (amount) => {
    const parsed = addLineInput.safeParse({ ...line, amount });
    expect(parsed.error?.issues[0]?.path).toEqual(['amount']);
  });
});
