import { describe, expect, test } from 'vitest';
import {
  digestOfHead,
  fingerprintOf,
  isSignedWell,
  publicKeyOf,
  signatureOf,
  signedHead,
  signingKeyOf,
} from '@/lib/audit/signature';

const key = signingKeyOf('a secret of thirty-two characters');
const end = { sequence: 12n, hash: 'ab'.repeat(32) };
const place = { number: '3', previous: 'ef'.repeat(32), occasion: 'clock' } as const;
const head = signedHead(key, end, place, new Date('2026-12-10T10:00:00Z'));

describe('a signed head', () => {
  test('is good, and the same secret gives the same key', () => {
    expect(isSignedWell(head)).toBe(true);
    const again = signedHead(signingKeyOf('a secret of thirty-two characters'), end, place, new Date());
    expect(again.keyId).toBe(head.keyId);
  });
  test.each([
    { sequence: '13' },
    { number: '4' },
    { number: undefined },
    { previous: null },
    { occasion: 'start' as const },
    { hash: 'cd'.repeat(32) },
    { signedAt: '2026-12-11T10:00:00.000Z' },
    { signature: Buffer.alloc(64).toString('base64') },
    { signature: 'x' },
  ])('with %j is not', (change) => {
    expect(isSignedWell({ ...head, ...change })).toBe(false);
  });
  test('with the public key of another secret is not', () => {
    const other = signedHead(signingKeyOf('another secret of 32 characters..'), end, place, new Date());
    expect(isSignedWell({ ...head, publicKey: other.publicKey })).toBe(false);
    expect(isSignedWell({ ...head, publicKey: other.publicKey, keyId: other.keyId })).toBe(false);
  });
  test('names its key by the whole fingerprint', () => {
    expect(head.keyId).toBe(fingerprintOf(publicKeyOf(key)));
    expect(isSignedWell({ ...head, keyId: head.keyId.slice(0, 16) })).toBe(false);
  });
  test('has another digest with another signature', () => {
    expect(digestOfHead({ ...head, signature: '' })).not.toBe(digestOfHead(head));
  });
});

describe('a head from before heads were numbered', () => {
  const publicKey = publicKeyOf(key);
  const fields = {
    sequence: '12',
    hash: end.hash,
    signedAt: '2026-11-28T10:00:00.000Z',
    keyId: fingerprintOf(publicKey).slice(0, 16),
  };
  const old = { ...fields, publicKey, signature: signatureOf(key, fields) };
  test('is still good', () => expect(isSignedWell(old)).toBe(true));
  test('with a number put to it is not', () => {
    expect(isSignedWell({ ...old, ...place })).toBe(false);
    expect(isSignedWell({ ...old, ...place, keyId: fingerprintOf(publicKey) })).toBe(false);
  });
});
