import { randomBytes } from 'node:crypto';
import { hashOfToken } from '@/lib/identity/token';

/** Codes in one set. */
export const RECOVERY_CODES = 10;

/** Letters and digits without those that look alike on paper (i, l, o, u): 32, so five bits each. */
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';
/** 80 bits: also who has the hashes can't try them all. */
const LENGTH = 16;

/** A new recovery code, such as `7k2m-x0qv-9dht-41ns`. */
export function newRecoveryCode(): string {
  const letters = [...randomBytes(LENGTH)].map((byte) => LETTERS[byte % LETTERS.length]).join('');
  return letters.match(/.{4}/g)?.join('-') ?? '';
}

/** The hash under which a code is kept, whatever way it was typed over: capitals, spaces, o for 0, l for 1. */
export function hashOfRecoveryCode(code: string): string {
  const bare = code.toLowerCase().replace(/[\s-]/g, '').replaceAll('o', '0').replace(/[il]/g, '1');
  return hashOfToken(bare);
}
