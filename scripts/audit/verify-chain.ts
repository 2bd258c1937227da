import type pg from 'pg';
import { type Break, breakOf, type ChainedEntry, type Link } from '@/lib/audit/chain';
import { isSignedWell, type SignedHead } from '@/lib/audit/signature';

const BATCH = 10_000;

/** The first link or head that does not hold, and why. */
export type Broken = {
  sequence: bigint;
  entryId: string | null;
  reason: Break | 'never_sealed' | 'head_not_in_chain' | 'head_badly_signed';
};

/** What was looked at, up to the first thing that is broken. */
export type Verdict = { links: bigint; heads: number; waiting: number; broken: Broken | null };

type Row = ChainedEntry & {
  sequence: string;
  hash: string;
  previousHash: string | null;
  entryId: string;
};

/**
 * Walks the whole chain from its first link and says what is the first thing broken. `saved` are heads that
 * somebody kept outside the portal: only those show that the end of the chain was not cut off or rewritten with
 * a new key. `client` may be the owner's; entries written in the last seconds may still wait.
 */
export async function verifyChain(client: pg.Client, saved: readonly SignedHead[] = []): Promise<Verdict> {
  // The owner is under row-level security too, unless it is a superuser.
  await client.query(`select set_config('app.job', 'audit_sealer', false)`);
  const heads = await publishedHeads(client);
  const expected = headsByNumber([...heads, ...saved]);
  const verdict: Verdict = { links: 0n, heads: 0, waiting: await waiting(client), broken: null };
  let previous: Link | null = null;
  for await (const row of linksOf(client)) {
    const link: Link = { sequence: BigInt(row.sequence), hash: row.hash };
    const reason =
      breakOf(previous, { ...link, previousHash: row.previousHash, entry: entryOf(row) }) ??
      headProblem(expected.get(row.sequence), link);
    if (reason) return { ...verdict, broken: { sequence: link.sequence, entryId: row.entryId, reason } };
    if (expected.delete(row.sequence)) verdict.heads += 1;
    verdict.links += 1n;
    previous = link;
  }
  const [beyond] = expected.keys();
  const broken: Broken | null =
    beyond === undefined
      ? await neverSealed(client, verdict.links)
      : { sequence: BigInt(beyond), entryId: null, reason: 'head_not_in_chain' };
  return { ...verdict, broken };
}

const COLUMNS = `s.sequence, s.hash, s.previous_hash as "previousHash", s.entry_id as "entryId", e.id,
  e.happened_at as "happenedAt", e.person_id as "personId", e.municipality_id as "municipalityId",
  e.body_id as "bodyId", e.event, e.subject_id as "subjectId", e.data, e.changes, e.request_id as "requestId"`;

/** The links in their order, read in parts. */
async function* linksOf(client: pg.Client): AsyncGenerator<Row> {
  let after = '0';
  for (;;) {
    const { rows } = await client.query<Row>({
      name: 'links',
      text: `select ${COLUMNS} from audit_seal s left join audit_entry e on e.id = s.entry_id
        where s.sequence > $1 order by s.sequence limit ${BATCH}`,
      values: [after],
    });
    yield* rows;
    if (rows.length < BATCH) return;
    after = rows.at(-1)?.sequence ?? after;
  }
}

function entryOf(row: Row): ChainedEntry | null {
  if (row.id === null) return null;
  const { id, happenedAt, personId, municipalityId, bodyId, event, subjectId, data, changes, requestId } =
    row;
  return { id, happenedAt, personId, municipalityId, bodyId, event, subjectId, data, changes, requestId };
}

async function publishedHeads(client: pg.Client): Promise<SignedHead[]> {
  const { rows } = await client.query<Omit<SignedHead, 'signedAt'> & { signedAt: Date }>(
    `select sequence::text, hash, signed_at as "signedAt", key_id as "keyId", public_key as "publicKey", signature
     from audit_head order by sequence`,
  );
  return rows.map((row) => ({ ...row, signedAt: row.signedAt.toISOString() }));
}

function headsByNumber(heads: readonly SignedHead[]): Map<string, SignedHead[]> {
  const byNumber = new Map<string, SignedHead[]>();
  for (const head of heads) byNumber.set(head.sequence, [...(byNumber.get(head.sequence) ?? []), head]);
  return byNumber;
}

function headProblem(heads: SignedHead[] | undefined, link: Link): Broken['reason'] | null {
  if (!heads) return null;
  if (!heads.every(isSignedWell)) return 'head_badly_signed';
  return heads.every(({ hash }) => hash === link.hash) ? null : 'head_not_in_chain';
}

async function waiting(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ n: number }>('select count(*)::int as n from audit_unsealed');
  return rows[0]?.n ?? 0;
}

/** An entry that neither has a seal nor waits for one: its seal was taken away. */
async function neverSealed(client: pg.Client, links: bigint): Promise<Broken | null> {
  const { rows } = await client.query<{ id: string }>(
    `select e.id from audit_entry e
     where not exists (select 1 from audit_seal s where s.entry_id = e.id)
       and not exists (select 1 from audit_unsealed u where u.entry_id = e.id)
     order by e.id limit 1`,
  );
  return rows[0] ? { sequence: links + 1n, entryId: rows[0].id, reason: 'never_sealed' } : null;
}
