import { hkdfSync } from 'node:crypto';
import { settings } from '@/lib/platform/settings';

/** What keys are made for. Each use has its own, so that what one lets through means nothing to another. */
export type Purpose =
  | 'one-time code secrets'
  | 'passkey challenges'
  | 'client secrets of identity providers'
  | 'log-ins at identity providers'
  | 'session seal';

/** A key of 256 bits made from AUTH_SECRET (HKDF, RFC 5869). Another AUTH_SECRET makes other keys. */
export function derivedKey(purpose: Purpose, secret = settings().AUTH_SECRET): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `bindend ${purpose}`, 32));
}
