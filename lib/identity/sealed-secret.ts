import 'server-only';
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { derivedKey, type Purpose } from '@/lib/identity/derived-key';
import { settings } from '@/lib/platform/settings';
import { demoTotpSecret } from '@/prisma/seed/demo-totp';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Seals a secret for one owner (by default a person) with AES-256-GCM: in the row of another it opens no more. */
export function sealSecret(
  secret: Uint8Array,
  ownerId: string,
  purpose: Purpose = 'one-time code secrets',
): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', derivedKey(purpose), nonce);
  cipher.setAAD(Buffer.from(ownerId));
  const text = Buffer.concat([cipher.update(secret), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64url');
}

/** Opens a sealed secret; null when it was sealed with another AUTH_SECRET, for another owner or use, or changed. */
export function openSecret(
  sealed: string,
  ownerId: string,
  purpose: Purpose = 'one-time code secrets',
): Buffer | null {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length <= NONCE_BYTES + TAG_BYTES) return null;
  const nonce = bytes.subarray(0, NONCE_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', derivedKey(purpose), nonce, {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(Buffer.from(ownerId));
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
  } catch {
    return null;
  }
}

/**
 * The secret of a code app, or null when it can't be used. One without a sealed secret is the published one of a
 * demo account: it counts in demo mode only.
 */
export function secretOf(factor: {
  sealedSecret: string | null;
  person: { id: string; isDemo: boolean; account: { email: string } };
}): Buffer | null {
  const { sealedSecret, person } = factor;
  if (sealedSecret !== null) return openSecret(sealedSecret, person.id);
  return settings().DEMO && person.isDemo ? demoTotpSecret(person.account.email) : null;
}
