import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/**
 * The SHA-256 (FIPS 180-4) of the canonical JSON (RFC 8785) of a value, as 64 hexadecimal digits. Anyone can work it
 * out again in any language. Give days and moments as text, and big numbers as decimal text.
 */
export function digestOf(value: unknown): string {
  return createHash('sha256')
    .update(String(canonicalize(value)))
    .digest('hex');
}
