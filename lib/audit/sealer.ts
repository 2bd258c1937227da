import 'server-only';
import { type ChainedEntry, type Link, linkAfter } from '@/lib/audit/chain';
import type { Transaction } from '@/lib/platform/database';
import { asJob } from '@/lib/platform/jobs';

/** Entries in one transaction: enough for a busy second, few enough for a short lock. */
const BATCH = 1_000;

/**
 * Seals every entry that waits into the chain and returns how many. There is one sealer at a time, in whichever
 * process: those who write entries never wait for it, nor for each other.
 */
export async function sealWaiting(): Promise<number> {
  let total = 0;
  for (;;) {
    const sealed = (await asJob('audit_sealer', sealBatch)) ?? 0;
    total += sealed;
    if (sealed < BATCH) return total;
  }
}

async function sealBatch(tx: Transaction): Promise<number> {
  const entries = await tx.$queryRaw<ChainedEntry[]>`
    SELECT e."id", e."happened_at" AS "happenedAt", e."person_id" AS "personId",
      e."municipality_id" AS "municipalityId", e."body_id" AS "bodyId", e."event",
      e."subject_id" AS "subjectId", e."data", e."changes", e."request_id" AS "requestId"
    FROM "audit_unsealed" u JOIN "audit_entry" e ON e."id" = u."entry_id"
    ORDER BY e."id" LIMIT ${BATCH}`;
  if (entries.length === 0) return 0;
  const [head = null] = await tx.$queryRaw<Link[]>`
    SELECT "sequence", "hash" FROM "audit_seal" ORDER BY "sequence" DESC LIMIT 1`;
  await keep(tx, head, entries);
  return entries.length;
}

async function keep(tx: Transaction, head: Link | null, entries: ChainedEntry[]): Promise<void> {
  const ids = entries.map(({ id }) => id);
  const hashes: string[] = [];
  let previous = head;
  for (const entry of entries) {
    previous = linkAfter(previous, entry);
    hashes.push(previous.hash);
  }
  const before = [head?.hash ?? null, ...hashes.slice(0, -1)];
  const start = head?.sequence ?? 0n;
  await tx.$executeRaw`
    INSERT INTO "audit_seal" ("sequence", "entry_id", "previous_sequence", "previous_hash", "hash")
    SELECT ${start}::bigint + place, entry_id, nullif(${start}::bigint + place - 1, 0), previous_hash, hash
    FROM unnest(${ids}::uuid[], ${before}::text[], ${hashes}::text[])
      WITH ORDINALITY AS link (entry_id, previous_hash, hash, place)`;
  await tx.$executeRaw`DELETE FROM "audit_unsealed" WHERE "entry_id" = ANY(${ids}::uuid[])`;
}
