import 'server-only';
import type { Link } from '@/lib/audit/chain';
import { type SignedHead, signedHead, signingKeyOf } from '@/lib/audit/signature';
import type { Transaction } from '@/lib/platform/database';
import { asJob } from '@/lib/platform/jobs';
import { settings } from '@/lib/platform/settings';

/**
 * Signs the end of the chain and publishes it; null when it was signed before, or when nothing was sealed yet.
 * Who keeps a published head can show that the entries before it were not rewritten afterwards.
 */
export async function signHead(): Promise<SignedHead | null> {
  return asJob('audit_signer', signEnd);
}

async function signEnd(tx: Transaction, now: Date): Promise<SignedHead | null> {
  const [end] = await tx.$queryRaw<Link[]>`
    SELECT "sequence", "hash" FROM "audit_seal" ORDER BY "sequence" DESC LIMIT 1`;
  if (!end) return null;
  const head = signedHead(signingKeyOf(settings().AUTH_SECRET), end, now);
  const { count } = await tx.auditHead.createMany({
    data: { ...head, sequence: end.sequence, signedAt: head.signedAt },
    skipDuplicates: true,
  });
  return count === 1 ? head : null;
}
