import { createHash, randomBytes } from 'node:crypto';

/** 256 bits: nobody guesses a link. */
const TOKEN_BYTES = 32;

/** What a token in a link looks like. */
export const TOKEN_PATTERN = /^[A-Za-z0-9_-]{43}$/;

/** A new token for a link, and the hash of it that is kept. */
export function newToken(): { token: string; tokenHash: string } {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  return { token, tokenHash: hashOfToken(token) };
}

/** SHA-256 of a token, 64 hexadecimal digits: the token is random, so a fast hash is enough. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
