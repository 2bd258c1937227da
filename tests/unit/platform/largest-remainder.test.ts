import { expect, it } from 'vitest';
import { divide } from '../../../lib/platform/largest-remainder';

// Its properties are those of contributions (tests/unit/fund/apportionment.test.ts).
it('gives a share without weight nothing, and refuses when no share has any', () => {
  const nothing = { key: 'b', weight: 0n };
  expect(divide(7n, [{ key: 'a', weight: 3n }, nothing])).toEqual(
    new Map([
      ['a', 7n],
      ['b', 0n],
    ]),
  );
  expect(() => divide(7n, [nothing])).toThrow(RangeError);
  expect(() => divide(7n, [])).toThrow(RangeError);
});
