import { describe, expect, test } from 'vitest';
import { hashOfRecoveryCode, newRecoveryCode } from '@/lib/identity/recovery-code';

describe('a recovery code', () => {
  test('has sixteen letters and digits that nobody mistakes for each other', () => {
    const codes = Array.from({ length: 200 }, newRecoveryCode);
    for (const code of codes) expect(code).toMatch(/^([0-9a-hjkmnp-tv-z]{4}-){3}[0-9a-hjkmnp-tv-z]{4}$/);
    expect(new Set(codes).size).toBe(codes.length);
  });
  test('is known however it was typed over', () => {
    const hash = hashOfRecoveryCode('10ab-cdef-gh1j-k0mn');
    for (const typed of ['10abcdefgh1jk0mn', '10AB CDEF GH1J K0MN', ' loab-cdef-ghij-komn ']) {
      expect(hashOfRecoveryCode(typed)).toBe(hash);
    }
    expect(hashOfRecoveryCode('10ab-cdef-gh1j-k0mp')).not.toBe(hash);
  });
});
