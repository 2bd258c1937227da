import { describe, expect, test } from 'vitest';
import { deviceOf } from '@/lib/identity/device';
import vectors from '@/tests/vectors/user-agents.json';

describe('the device behind a User-Agent', () => {
  test.each(vectors.cases)('is $browser on $system for $userAgent', ({ userAgent, browser, system }) => {
    expect(deviceOf(userAgent)).toEqual({ browser, system });
  });
  test('is not known without a header', () => {
    expect(deviceOf(null)).toEqual({ browser: null, system: null });
  });
});
