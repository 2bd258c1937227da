import 'server-only';
import type { KeyObject } from 'node:crypto';
import { judgeKey } from '@/lib/audit/keys';
import { ownKeysOf } from '@/lib/audit/own-keys';
import { listKeys } from '@/lib/audit/queries/keys';
import type { Transaction } from '@/lib/platform/database';
import { log } from '@/lib/platform/log';
import { settings } from '@/lib/platform/settings';

let lastRefusal: string | undefined;

/**
 * The key with which this portal signs, at `now`: kept as the first, or handed over from the one before, when that
 * has to be done. Null when it must not sign, which is logged once: real use does not start with such a key, but a
 * demonstration goes on without heads.
 */
export async function holdKey(tx: Transaction, now: Date): Promise<KeyObject | null> {
  const own = ownKeysOf(settings());
  const verdict = judgeKey(await listKeys(tx), own, now);
  if ('refusal' in verdict) {
    if (lastRefusal !== verdict.refusal) {
      log().error({ reason: verdict.refusal }, 'the key of AUTH_SECRET must not sign the audit trail');
    }
    lastRefusal = verdict.refusal;
    return null;
  }
  if (verdict.add) await tx.auditKey.createMany({ data: verdict.add });
  return own.key;
}
