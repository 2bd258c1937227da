import type pg from 'pg';
import { breaksOf, type ChainedEntry, type Link } from '@/lib/audit/chain';
import type { Finding } from './finding';

const BATCH = 10_000;

/** How many links were looked at, the number of the last, and every one that does not hold. */
export type ChainReport = { links: number; end: number; findings: Finding[] };

type Row = ChainedEntry & { sequence: string; hash: string; previousHash: string | null; entryId: string };

/** Walks the whole chain from its first link, and names each link and entry that does not hold. */
export async function verifyChain(client: pg.Client): Promise<ChainReport> {
  const findings: Finding[] = [];
  let links = 0;
  let previous: Link | null = null;
  for await (const row of linksOf(client)) {
    const link: Link = { sequence: BigInt(row.sequence), hash: row.hash };
    const kept = { ...link, previousHash: row.previousHash, entry: entryOf(row) };
    const about = `Link ${row.sequence}, entry ${row.entryId}`;
    findings.push(...breaksOf(previous, kept).map((reason) => ({ about, reason })));
    links += 1;
    previous = link;
  }
  return {
    links,
    end: Number(previous?.sequence ?? 0),
    findings: [...findings, ...(await neverSealed(client))],
  };
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

/** Entries that neither have a seal nor wait for one. */
async function neverSealed(client: pg.Client): Promise<Finding[]> {
  const { rows } = await client.query<{ id: string; event: string }>(
    `select e.id, e.event from audit_entry e
     where not exists (select 1 from audit_seal s where s.entry_id = e.id)
       and not exists (select 1 from audit_unsealed u where u.entry_id = e.id)
     order by e.id`,
  );
  return rows.map(({ id, event }) => ({ about: `Entry ${id} (${event})`, reason: 'never_sealed' }));
}
