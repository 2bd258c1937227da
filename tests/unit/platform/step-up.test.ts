import { describe, expect, test } from 'vitest';
import { isFresh } from '@/lib/platform/step-up';

const now = new Date('2026-11-25T12:00:00Z');

describe('a second factor', () => {
  test.each([
    ['2026-11-25T12:00:00.000Z', true],
    ['2026-11-25T11:50:00.000Z', true],
    ['2026-11-25T11:49:59.999Z', false],
    ['2026-11-24T12:00:00.000Z', false],
  ])('that was proved at %s counts at noon: %s', (provedAt, counts) => {
    expect(isFresh(new Date(provedAt), now)).toBe(counts);
  });
  test('that was never proved does not count', () => {
    expect(isFresh(undefined, now)).toBe(false);
  });
});
