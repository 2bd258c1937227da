import { createHash } from 'node:crypto';

/**
 * The secret with which a demo account makes one-time codes. Public on purpose, like its password: anyone can
 * work it out from the address. It counts in demo mode only.
 */
export function demoTotpSecret(email: string): Buffer {
  return createHash('sha256').update(`bindend demo one-time codes ${email}`).digest().subarray(0, 20);
}
