/**
 * What the audit trail says of a cast vote: a commitment, by which anyone can see afterwards that the vote is still
 * what was cast. The trail is read before the vote closes, so it may not tell the choice, also not to somebody who
 * tries the three choices. So it is an HMAC-SHA-256 (RFC 2104) under a random key of 256 bits that is kept with the
 * vote, where row-level security hides both until the vote closes. It holds for assembly and College alike.
 */
import { createHmac, randomBytes } from 'node:crypto';
import canonicalize from 'canonicalize';

/** A cast vote as it is kept. `castAt` in UTC; `municipalityId` and `mandateId` are null in a College. */
export type CommittedVote = {
  id: string;
  ballotId: string;
  entitlementId: string;
  municipalityId: string | null;
  castById: string;
  mandateId: string | null;
  choice: string;
  weight: number;
  castAt: Date;
};

/** A new key for one vote: 256 random bits as 64 hexadecimal digits. */
export function newSalt(): string {
  return randomBytes(32).toString('hex');
}

/** The commitment to a vote under its salt (64 hexadecimal digits), itself 64 hexadecimal digits. */
export function commitmentOf(vote: CommittedVote, salt: string): string {
  const { id, ballotId, entitlementId, municipalityId, castById, mandateId, choice, weight, castAt } = vote;
  const fields = { id, ballotId, entitlementId, municipalityId, castById, mandateId, choice, weight };
  return createHmac('sha256', Buffer.from(salt, 'hex'))
    .update(String(canonicalize({ ...fields, castAt: castAt.toISOString() })))
    .digest('hex');
}
