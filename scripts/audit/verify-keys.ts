import { type AuditKey, linkedKeys } from '@/lib/audit/keys';
import type { Finding } from './finding';

/** The keys that may have signed heads, in order, and every one that does not hold. */
export type KeyReport = { linked: AuditKey[]; findings: Finding[] };

/**
 * Follows the keys from the first to the last, and looks for the pinned ones among them: fingerprints that somebody
 * knows from elsewhere. Without one the database is held against itself only.
 */
export function verifyKeys(keys: readonly AuditKey[], pinned: readonly string[]): KeyReport {
  const linked = linkedKeys(keys);
  const known = new Set(linked.map(({ fingerprint }) => fingerprint));
  const unlinked = keys
    .slice(linked.length)
    .map(({ fingerprint }): Finding => ({ about: `Key ${fingerprint}`, reason: 'key_badly_linked' }));
  const unknown = [...new Set(pinned)]
    .filter((fingerprint) => !known.has(fingerprint))
    .map((fingerprint): Finding => ({ about: `Key ${fingerprint}`, reason: 'key_not_known' }));
  return { linked, findings: [...unlinked, ...unknown] };
}
