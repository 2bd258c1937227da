import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { base32, codeOf, matchingStep, otpauthAddress, stepAt } from '@/lib/identity/totp';
import vectors from '@/tests/vectors/totp.json';

const ascii = (text: string) => Buffer.from(text, 'ascii');
const secrets = fc.uint8Array({ minLength: 20, maxLength: 20 });
/** Moments of this century, in whole seconds. */
const moments = fc.integer({ min: 946_684_800, max: 4_102_444_800 }).map((second) => new Date(second * 1000));
const shifted = (moment: Date, seconds: number) => new Date(moment.getTime() + seconds * 1000);

describe('a one-time code', () => {
  test.each(vectors.cases)('of RFC 6238, appendix B, at $time is $code', ({ time, code }) => {
    expect(codeOf(ascii(vectors.secret), stepAt(new Date(time * 1000)), 8)).toBe(code);
  });
  test.each(vectors.counters)(
    'of RFC 4226, appendix D, for counter $counter is $code',
    ({ counter, code }) => {
      expect(codeOf(ascii(vectors.secret), counter)).toBe(code);
    },
  );
  test.each(vectors.base32)('has a secret that is typed as RFC 4648 says: $text', ({ text, encoded }) => {
    expect(base32(ascii(text))).toBe(encoded);
  });
  test('is accepted when the clock is one step off, once, and not any more after it', () => {
    fc.assert(
      fc.property(secrets, moments, fc.constantFrom(-30, 0, 30), (secret, moment, drift) => {
        const code = codeOf(secret, stepAt(shifted(moment, drift)));
        const step = matchingStep(secret, code, moment, null);
        expect(step).not.toBeNull();
        // Two steps may happen to have the same code; then the later one is free still.
        const again = matchingStep(secret, code, moment, step);
        if (again !== null) expect(again).toBeGreaterThan(step as number);
        expect(matchingStep(secret, code, moment, stepAt(moment) + 1)).toBeNull();
      }),
    );
  });
  test('is refused when the clock is two steps off, unless a step within reach has that very code', () => {
    fc.assert(
      fc.property(secrets, moments, fc.constantFrom(-60, 60), (secret, moment, drift) => {
        const code = codeOf(secret, stepAt(shifted(moment, drift)));
        const within = [-30, 0, 30].map((seconds) => codeOf(secret, stepAt(shifted(moment, seconds))));
        expect(matchingStep(secret, code, moment, null) !== null).toBe(within.includes(code));
      }),
    );
  });
  test('is six digits, and nothing else is one', () => {
    fc.assert(
      fc.property(secrets, moments, fc.string(), (secret, moment, text) => {
        expect(codeOf(secret, stepAt(moment))).toMatch(/^\d{6}$/);
        if (!/^\d{6}$/.test(text)) expect(matchingStep(secret, text, moment, null)).toBeNull();
      }),
    );
  });
  test('comes from an address that names the portal and the account', () => {
    const address = new URL(otpauthAddress(ascii('12345678901234567890'), 'a b@gemeente.nl'));
    expect(decodeURIComponent(address.pathname)).toContain('Bindend:a b@gemeente.nl');
    expect(address.searchParams.get('secret')).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
  });
});
