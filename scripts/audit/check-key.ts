import { judgeKey, type KeyRefusal } from '@/lib/audit/keys';
import { ownKeysOf } from '@/lib/audit/own-keys';
import type { Settings } from '@/lib/platform/settings';
import { withClient } from '@/scripts/database/connection';
import { PlainFailure } from '@/scripts/support/plain-failure';
import { publishedKeys } from './published';

const ADVICE: Record<KeyRefusal, string> = {
  other_key:
    'AUTH_SECRET is another than the one whose key signs the audit trail: give the one from before as AUTH_SECRET_PREVIOUS for one start, or put it back.',
  handed_over:
    'AUTH_SECRET is an older one, whose key handed over to another: put back the newest AUTH_SECRET.',
  not_pinned:
    'AUDIT_KEY_FINGERPRINT names a key that is not among those of the audit trail: find out who changed AUTH_SECRET, the database or that setting.',
  badly_linked:
    'The keys of the audit trail in the database do not follow from each other: find out who changed them (npm run audit:verify).',
};

/**
 * Looks whether the portal with these settings may sign the audit trail, and says the fingerprint of its key. Throws
 * a PlainFailure when it may not and `refuses`; a demonstration goes on, without signing. The portal itself keeps
 * the key when it signs (lib/audit/held-key.ts)..
 */
export async function checkKey(
  ownerUrl: string,
  settings: Settings,
  { refuses }: { refuses: boolean },
): Promise<string> {
  const kept = await withClient(ownerUrl, publishedKeys);
  const verdict = judgeKey(kept, ownKeysOf(settings), new Date());
  if ('refusal' in verdict) {
    if (refuses) throw new PlainFailure(ADVICE[verdict.refusal]);
    return `${ADVICE[verdict.refusal]} Until then nothing is signed.`;
  }
  const pinned = settings.AUDIT_KEY_FINGERPRINT ? 'pinned' : 'not pinned: set AUDIT_KEY_FINGERPRINT';
  return `${verdict.fingerprint} (${pinned}${verdict.add?.handOver ? ', takes over' : ''})`;
}
