/**
 * The chain of the audit trail: each link holds the SHA-256 (FIPS 180-4) of the canonical JSON (RFC 8785) of its
 * number, the hash before it and its entry. Who changes, removes or adds an entry breaks every hash after it.
 */
import { digestOf } from '../platform/digest';

/** An entry as it is sealed. `happenedAt` in UTC. */
export type ChainedEntry = {
  id: string;
  happenedAt: Date;
  personId: string | null;
  municipalityId: string | null;
  bodyId: string | null;
  event: string;
  subjectId: string | null;
  data: unknown;
  changes: unknown;
  requestId: string;
};

/** A place in the chain: its number from 1, and its hash as 64 hexadecimal digits. */
export type Link = { sequence: bigint; hash: string };

/** The link of `entry` after `previous`; null before the first. */
export function linkAfter(previous: Link | null, entry: ChainedEntry): Link {
  const sequence = (previous?.sequence ?? 0n) + 1n;
  return { sequence, hash: hashOf(sequence, previous?.hash ?? null, entry) };
}

/** What can be wrong with a link. */
export type Break = 'gap' | 'wrong_previous' | 'entry_missing' | 'entry_changed';

/** A link as it was kept, with the entry that it seals; null when that is gone. */
export type KeptLink = Link & { previousHash: string | null; entry: ChainedEntry | null };

/**
 * All that is wrong with `kept` when it stands after `previous`; nothing when it holds. Its hash is worked out from
 * what it says of itself, so that one broken link does not make every link after it look broken.
 */
export function breaksOf(previous: Link | null, kept: KeptLink): Break[] {
  const breaks: Break[] = [];
  if (kept.sequence !== (previous?.sequence ?? 0n) + 1n) breaks.push('gap');
  else if (kept.previousHash !== (previous?.hash ?? null)) breaks.push('wrong_previous');
  if (!kept.entry) return [...breaks, 'entry_missing'];
  return hashOf(kept.sequence, kept.previousHash, kept.entry) === kept.hash
    ? breaks
    : [...breaks, 'entry_changed'];
}

function hashOf(sequence: bigint, previousHash: string | null, entry: ChainedEntry): string {
  return digestOf({
    sequence: sequence.toString(),
    previous: previousHash,
    entry: { ...entry, happenedAt: entry.happenedAt.toISOString() },
  });
}
