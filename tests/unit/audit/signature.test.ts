import { describe, expect, test } from 'vitest';
import { isSignedWell, signedHead, signingKeyOf } from '@/lib/audit/signature';

const key = signingKeyOf('a secret of thirty-two characters');
const end = { sequence: 12n, hash: 'ab'.repeat(32) };
const head = signedHead(key, end, new Date('2026-12-10T10:00:00Z'));

describe('a signed head', () => {
  test('is good, and the same secret gives the same key', () => {
    expect(isSignedWell(head)).toBe(true);
    const again = signedHead(signingKeyOf('a secret of thirty-two characters'), end, new Date());
    expect(again.keyId).toBe(head.keyId);
  });
  test.each([
    { sequence: '13' },
    { hash: 'cd'.repeat(32) },
    { signedAt: '2026-12-11T10:00:00.000Z' },
    { signature: Buffer.alloc(64).toString('base64') },
    { signature: 'x' },
  ])('with %j is not', (change) => {
    expect(isSignedWell({ ...head, ...change })).toBe(false);
  });
  test('with the public key of another secret is not', () => {
    const other = signedHead(signingKeyOf('another secret of 32 characters..'), end, new Date());
    expect(isSignedWell({ ...head, publicKey: other.publicKey })).toBe(false);
    expect(isSignedWell({ ...head, publicKey: other.publicKey, keyId: other.keyId })).toBe(false);
  });
});
