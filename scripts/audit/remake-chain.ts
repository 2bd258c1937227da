import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { type ChainedEntry, type Link, linkAfter } from '@/lib/audit/chain';
import { keyAfter } from '@/lib/audit/keys';
import { digestOfHead, signedHead, signingKeyOf } from '@/lib/audit/signature';
import { publishedHeads } from './published';

const STRANGER = signingKeyOf('the secret of whoever became master of the database');

/** Makes every link anew after the entries were changed, as if the chain had always been so. Heads stay as they are. */
export async function remakeLinks(client: pg.Client): Promise<Link | null> {
  const { rows } = await client.query<ChainedEntry>(
    `select e.id, e.happened_at as "happenedAt", e.person_id as "personId", e.municipality_id as "municipalityId",
       e.body_id as "bodyId", e.event, e.subject_id as "subjectId", e.data, e.changes, e.request_id as "requestId"
     from audit_seal s join audit_entry e on e.id = s.entry_id order by s.sequence`,
  );
  await client.query('delete from audit_seal');
  let previous: Link | null = null;
  for (const entry of rows) {
    const link: Link = linkAfter(previous, entry);
    await client.query(
      `insert into audit_seal (sequence, entry_id, previous_sequence, previous_hash, hash) values ($1, $2, $3, $4, $5)`,
      [`${link.sequence}`, entry.id, previous && `${previous.sequence}`, previous?.hash ?? null, link.hash],
    );
    previous = link;
  }
  return previous;
}

/** Puts one head of a stranger's key at the end of the chain, with the entry that tells of it. */
export async function signAsStranger(client: pg.Client, end: Link): Promise<void> {
  const last = (await publishedHeads(client)).at(-1);
  const number = `${BigInt(last?.number ?? 0) + 1n}`;
  const place = { number, previous: last ? digestOfHead(last) : null, occasion: 'start' } as const;
  const head = signedHead(STRANGER, end, place, new Date());
  await client.query(
    `insert into audit_head (sequence, hash, signed_at, number, occasion, previous, key_id, public_key, signature)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      head.sequence,
      head.hash,
      head.signedAt,
      number,
      place.occasion,
      place.previous,
      head.keyId,
      head.publicKey,
      head.signature,
    ],
  );
  await client.query(
    `insert into audit_entry (happened_at, event, data, request_id) values (now(), 'audit.head_signed', $1, $2)`,
    [{ number, sequence: head.sequence, digest: digestOfHead(head) }, randomUUID()],
  );
}

/** Puts a stranger's key among those of the trail: in the place of all, or after them without a hand-over. */
export async function addStrangersKey(client: pg.Client, where: 'instead' | 'after'): Promise<void> {
  if (where === 'instead') await client.query('delete from audit_key');
  const { fingerprint, publicKey, since, signature } = keyAfter(null, STRANGER, new Date());
  const number = where === 'instead' ? 1 : 2;
  const handOver = where === 'instead' ? null : signature;
  await client.query(
    `insert into audit_key (number, fingerprint, public_key, since, signature, hand_over) values ($1, $2, $3, $4, $5, $6)`,
    [number, fingerprint, publicKey, since, signature, handOver],
  );
}
