/**
 * One-time codes: TOTP of RFC 6238 over HOTP of RFC 4226, with SHA-1, six digits and steps of thirty seconds,
 * the one combination that every code app knows.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';

export const STEP_SECONDS = 30;
export const DIGITS = 6;
/** 160 bits, as long as the hash. Source: RFC 4226, section 4, R6. */
export const SECRET_BYTES = 20;
/** Steps by which a clock may be off. Source: RFC 6238, section 5.2: at most one step for the network. */
const SKEW_STEPS = 1;

/** The time step of a moment: whole steps since 1970 (UTC). */
export function stepAt(moment: Date): number {
  return Math.floor(moment.getTime() / 1000 / STEP_SECONDS);
}

/** The moment (UTC) at which a step begins. */
export function momentOf(step: number): Date {
  return new Date(step * STEP_SECONDS * 1000);
}

/** The code of a step. `digits` is for the vectors of the RFC, which have eight. */
export function codeOf(secret: Uint8Array, step: number, digits = DIGITS): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = mac.readUInt8(mac.length - 1) & 0xf;
  const number = mac.readUInt32BE(offset) & 0x7fff_ffff;
  return String(number % 10 ** digits).padStart(digits, '0');
}

/**
 * The step that `code` belongs to at `now`, or null. Only steps after `lastStep` count, so that a code that was
 * seen over a shoulder is worth nothing once it was used.
 */
export function matchingStep(
  secret: Uint8Array,
  code: string,
  now: Date,
  lastStep: number | null,
): number | null {
  const present = stepAt(now);
  for (let step = present - SKEW_STEPS; step <= present + SKEW_STEPS; step += 1) {
    if (step > (lastStep ?? 0) && isSame(codeOf(secret, step), code)) return step;
  }
  return null;
}

function isSame(expected: string, given: string): boolean {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** A secret as people type it into an app: base32 of RFC 4648, without padding. */
export function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups.map((group) => BASE32[Number.parseInt(group.padEnd(5, '0'), 2)]).join('');
}

/** The address in a QR code that an app reads. Source: Key URI Format of Google Authenticator. */
export function otpauthAddress(secret: Uint8Array, account: string): string {
  const label = encodeURIComponent(`Bindend:${account}`);
  return `otpauth://totp/${label}?secret=${base32(secret)}&issuer=Bindend&algorithm=SHA1&digits=${DIGITS}&period=${STEP_SECONDS}`;
}
