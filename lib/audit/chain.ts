/**
 * The chain of the audit trail: each link holds the SHA-256 (FIPS 180-4) of the canonical JSON (RFC 8785) of its
 * number, the hash before it and its entry. Who changes, removes or adds an entry breaks every hash after it.
 */
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

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
  const text = canonicalize({
    sequence: sequence.toString(),
    previous: previous?.hash ?? null,
    entry: { ...entry, happenedAt: entry.happenedAt.toISOString() },
  });
  return { sequence, hash: createHash('sha256').update(String(text)).digest('hex') };
}

/** What can be wrong with a link, in the order in which it is looked for. */
export type Break = 'gap' | 'wrong_previous' | 'entry_missing' | 'entry_changed';

/** A link as it was kept, with the entry that it seals; null when that is gone. */
export type KeptLink = Link & { previousHash: string | null; entry: ChainedEntry | null };

/** What is wrong with `kept` when it stands after `previous`, or null. */
export function breakOf(previous: Link | null, kept: KeptLink): Break | null {
  if (kept.sequence !== (previous?.sequence ?? 0n) + 1n) return 'gap';
  if (kept.previousHash !== (previous?.hash ?? null)) return 'wrong_previous';
  if (!kept.entry) return 'entry_missing';
  return linkAfter(previous, kept.entry).hash === kept.hash ? null : 'entry_changed';
}
