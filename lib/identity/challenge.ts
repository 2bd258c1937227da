/**
 * Challenges for passkeys. A challenge carries its own end and the proof that this portal made it, for one use and
 * one person, so that drawing a page writes nothing. Only an answered one is kept, to refuse it the second time.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { derivedKey } from '@/lib/identity/derived-key';

export type ChallengeFor = { purpose: 'add' | 'confirm'; personId: string } | { purpose: 'logIn' };

/** Minutes in which a challenge can be answered. */
export const CHALLENGE_MINUTES = 5;

const RANDOM_BYTES = 16;
const HEAD_BYTES = RANDOM_BYTES + 4;

/** A new challenge of 52 bytes: 16 random, the second at which it ends, and a proof. */
export function newChallenge(about: ChallengeFor, now: Date): Buffer {
  const head = Buffer.alloc(HEAD_BYTES);
  randomBytes(RANDOM_BYTES).copy(head);
  head.writeUInt32BE(Math.floor(now.getTime() / 1000) + CHALLENGE_MINUTES * 60, RANDOM_BYTES);
  return Buffer.concat([head, proofOf(head, about)]);
}

/** When a challenge (base64url) of this portal ends; null when it has ended, or was made for something else. */
export function endOfChallenge(challenge: string, about: ChallengeFor, now: Date): Date | null {
  const bytes = Buffer.from(challenge, 'base64url');
  const head = bytes.subarray(0, HEAD_BYTES);
  const proof = bytes.subarray(HEAD_BYTES);
  if (proof.length !== 32 || !timingSafeEqual(proof, proofOf(head, about))) return null;
  const end = new Date(head.readUInt32BE(RANDOM_BYTES) * 1000);
  return end > now ? end : null;
}

function proofOf(head: Buffer, about: ChallengeFor): Buffer {
  const whom = about.purpose === 'logIn' ? 'anyone' : about.personId;
  return createHmac('sha256', derivedKey('passkey challenges'))
    .update(head)
    .update(`${about.purpose} ${whom}`)
    .digest();
}
