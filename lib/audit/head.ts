import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Link } from '@/lib/audit/chain';
import { auditEvents } from '@/lib/audit/events';
import { holdKey } from '@/lib/audit/held-key';
import { headOf } from '@/lib/audit/queries/heads';
import { sealWaiting } from '@/lib/audit/sealer';
import { digestOfHead, type Occasion, type SignedHead, signedHead } from '@/lib/audit/signature';
import type { Transaction } from '@/lib/platform/database';
import { asJob } from '@/lib/platform/jobs';

/** A head is never older than this. */
const AN_HOUR = '1 hour';
/** So long after something happened its entry may be without a head. */
const A_MINUTE = '1 minute';
/** A portal that could not look for so long (asleep, the database away) starts anew. */
const AWAY_MS = 5 * 60_000;

/**
 * Signs the end of the chain and publishes it; null when nothing was sealed yet, another portal signs it, or the
 * key must not. Who keeps a published head can show that the entries before it were not rewritten afterwards. That it
 * was signed is itself an entry, so that a head can't be taken away unnoticed.
 */
export async function signHead(occasion: Occasion = 'clock'): Promise<SignedHead | null> {
  await sealWaiting();
  return asJob('audit_signer', (tx, now) => signEnd(tx, now, occasion));
}

/**
 * Makes the job that signs: at its first look, and from then on when the last head is an hour old, or a minute and
 * something happened since. It looks at the head and not at its own start, so that a portal that is started every half
 * hour signs too.
 */
export function headsInTime(): () => Promise<SignedHead | null> {
  let lookedAt = Number.NEGATIVE_INFINITY;
  return async () => {
    const isAnew = performance.now() - lookedAt > AWAY_MS;
    const head = isAnew
      ? await signHead('start')
      : (await asJob('audit_signer', isDue))
        ? await signHead()
        : null;
    lookedAt = performance.now();
    return head;
  };
}

async function isDue(tx: Transaction): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ due: boolean }[]>`
    WITH last AS (SELECT "sequence", "signed_at" FROM "audit_head" ORDER BY "sequence" DESC LIMIT 1)
    SELECT coalesce((SELECT "signed_at" FROM last) < clock_timestamp() - ${AN_HOUR}::interval
      OR (SELECT "signed_at" FROM last) < clock_timestamp() - ${A_MINUTE}::interval
        -- One link more is the entry of the last head itself.
        AND (SELECT max("sequence") FROM "audit_seal") > (SELECT "sequence" FROM last) + 1, true) AS due`;
  return row?.due ?? false;
}

async function signEnd(tx: Transaction, now: Date, occasion: Occasion): Promise<SignedHead | null> {
  const key = await holdKey(tx, now);
  if (!key) return null;
  const [end] = await tx.$queryRaw<Link[]>`
    SELECT "sequence", "hash" FROM "audit_seal" ORDER BY "sequence" DESC LIMIT 1`;
  if (!end) return null;
  const last = await tx.auditHead.findFirst({ orderBy: { sequence: 'desc' } });
  const number = (last?.number ?? 0n) + 1n;
  const previous = last && digestOfHead(headOf(last));
  const head = signedHead(key, end, { number: `${number}`, previous, occasion }, now);
  const { count } = await tx.auditHead.createMany({
    data: { ...head, sequence: end.sequence, number, signedAt: now },
    skipDuplicates: true,
  });
  if (count === 0) return null;
  await tell(tx, head, number, now);
  return head;
}

/** Writes that a head was signed. Nobody acts, so there is no command: the job's own transaction is the door. */
async function tell(tx: Transaction, head: SignedHead, number: bigint, now: Date): Promise<void> {
  const facts = { number: `${number}`, sequence: head.sequence, digest: digestOfHead(head) };
  await tx.auditEntry.createMany({
    data: {
      happenedAt: now,
      event: 'audit.head_signed',
      data: auditEvents['audit.head_signed'].parse(facts),
      requestId: randomUUID(),
    },
  });
}
