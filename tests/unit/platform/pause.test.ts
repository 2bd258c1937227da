import { expect, test } from 'vitest';
import { nextPause } from '@/scripts/support/pause';

/** The pauses of something that falls again and again, each time after standing for so long. */
function pauses(count: number, stoodMs: number): number[] {
  const found: number[] = [];
  for (let turn = 0; turn < count; turn += 1) found.push(nextPause(found.at(-1) ?? 0, stoodMs));
  return found;
}

test('what falls at once is started after 0.2 s, and each time after twice as long, up to half a minute', () => {
  expect(pauses(10, 10)).toEqual([200, 400, 800, 1_600, 3_200, 6_400, 12_800, 25_600, 30_000, 30_000]);
});

test('what stood for a minute is started after 0.2 s again, whatever came before', () => {
  expect(pauses(5, 60_000)).toEqual([200, 200, 200, 200, 200]);
  expect(nextPause(30_000, 59_999)).toBe(30_000);
});
