import type pg from 'pg';

/**
 * What the trail says of one thing: the id of the thing, the entry that says so, and the digest or commitment that it
 * keeps; null in an entry from before these were kept.
 */
export type Claim = { about: string; entryId: string; proof: string | null };

/**
 * The first entry, when it says what the portal began with. Only there it counts: who adds such an entry later does
 * not make what they added to the database look as if it had always been there.
 */
const BEGINNING = `select e.id, e.data from audit_entry e
  where e.event = 'facts.loaded' and e.person_id is null and not exists (
    select 1 from audit_seal s where s.sequence = 1 and s.entry_id <> e.id)`;

/** Whether the trail says what the portal began with: a portal from before that was kept does not. */
export async function knowsBeginning(client: pg.Client): Promise<boolean> {
  const { rowCount } = await client.query(BEGINNING);
  return rowCount === 1;
}

/** What entries say, by the thing that they say it of. `sql` gives the columns of a claim. */
export async function claims(client: pg.Client, sql: string): Promise<Map<string, Claim[]>> {
  const { rows } = await client.query<Claim>(`with beginning as (${BEGINNING}) ${sql}`);
  const byThing = new Map<string, Claim[]>();
  for (const claim of rows) byThing.set(claim.about, [...(byThing.get(claim.about) ?? []), claim]);
  return byThing;
}
