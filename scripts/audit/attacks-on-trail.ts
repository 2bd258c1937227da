import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Attack } from './attack';
import { addStrangersKey, remakeLinks, signAsStranger } from './remake-chain';

/** An entry in the middle of the trail, which heads cover. */
const MIDDLE = '(select entry_id from audit_seal order by sequence offset 5 limit 1)';
/** The last entry: a vote that was cast after the last head. */
const LAST = '(select entry_id from audit_seal order by sequence desc limit 1)';

const CHANGE = `update audit_entry set happened_at = happened_at - interval '1 day' where id = `;

async function write(client: pg.Client, happenedAt: string): Promise<void> {
  await client.query(
    `insert into audit_entry (id, happened_at, event, data, request_id) values ($1, ${happenedAt}, 'ballot.closed', '{}', 'x')`,
    [IN_ADVANCE],
  );
  await client.query('insert into audit_unsealed values ($1)', [IN_ADVANCE]);
}
const IN_ADVANCE = randomUUID();

/** Makes the chain anew after a change, without heads and without what tells of them. */
async function forgetHeads(client: pg.Client): Promise<void> {
  await client.query(`delete from audit_head;
    delete from audit_seal where entry_id in (select id from audit_entry where event = 'audit.head_signed');
    delete from audit_entry where event = 'audit.head_signed'`);
}

async function makeAnew(client: pg.Client): Promise<void> {
  await client.query(CHANGE + MIDDLE);
  await forgetHeads(client);
  const end = await remakeLinks(client);
  if (end) await signAsStranger(client, end);
}

/** Cuts the chain off so that nothing in the database tells of what was there: `keep` links stay. */
async function cutOff(client: pg.Client, keep: string): Promise<void> {
  await client.query(`delete from audit_head where sequence > ${keep};
    delete from audit_entry where id in (select entry_id from audit_seal where sequence > ${keep});
    delete from audit_seal where sequence > ${keep}`);
}

const ON_ENTRIES: readonly Attack[] = [
  { what: 'change an entry', run: (client) => client.query(CHANGE + MIDDLE), named: ['entry_changed'] },
  {
    what: 'change the last entry, after the last head',
    run: (client) => client.query(CHANGE + LAST),
    named: ['entry_changed'],
  },
  {
    what: 'cut off the last entry, after the last head',
    run: (client) => cutOff(client, '(select max(sequence) - 1 from audit_seal)'),
    named: ['vote_without_entry'],
  },
  {
    what: 'change an entry, and make all links after it anew',
    run: async (client) => {
      await client.query(CHANGE + MIDDLE);
      await remakeLinks(client);
    },
    named: ['head_not_in_chain'],
  },
  {
    what: 'remove an entry',
    run: (client) => client.query(`delete from audit_entry where id = ${MIDDLE}`),
    named: ['entry_missing'],
  },
  {
    what: 'remove a seal',
    run: (client) => client.query(`delete from audit_seal where entry_id = ${MIDDLE}`),
    named: ['gap', 'never_sealed'],
  },
  {
    what: 'remove an entry with its seal, and make all links after it anew',
    run: async (client) => {
      const { rows } = await client.query<{ id: string }>(
        `select entry_id as id from audit_seal where entry_id = ${MIDDLE}`,
      );
      await client.query('delete from audit_seal where entry_id = $1', [rows[0]?.id]);
      await client.query('delete from audit_entry where id = $1', [rows[0]?.id]);
      await remakeLinks(client);
    },
    named: ['head_not_in_chain'],
  },
  {
    what: 'leave a forged entry waiting',
    run: (client) => write(client, `now() - interval '61 seconds'`),
    named: ['waits_too_long'],
  },
  {
    what: 'leave a forged entry of tomorrow waiting',
    run: (client) => write(client, `now() + interval '1 day'`),
    named: ['waits_too_long'],
  },
  {
    what: 'empty the trail at once',
    run: (client) => client.query('truncate audit_entry, audit_seal, audit_unsealed, audit_head cascade'),
    named: ['vote_without_entry', 'closed_without_entry', 'figures_without_entry'],
  },
];

const NUMBERED = (place: string) => `delete from audit_head where number = (select ${place} from audit_head)`;

const ON_HEADS: readonly Attack[] = [
  {
    what: 'remove a head in the middle',
    run: (client) => client.query(NUMBERED('max(number) - 1')),
    named: ['head_missing', 'head_removed'],
  },
  {
    what: 'remove the last head',
    run: (client) => client.query(NUMBERED('max(number)')),
    named: ['head_removed'],
  },
  {
    what: 'remove all heads',
    run: (client) => client.query('delete from audit_head'),
    named: ['no_heads', 'head_removed'],
  },
  {
    what: 'remove all heads, make the chain anew and sign nothing',
    run: async (client) => {
      await client.query(CHANGE + MIDDLE);
      await forgetHeads(client);
      await remakeLinks(client);
    },
    named: ['no_heads'],
  },
  {
    what: 'change the moment of a head',
    run: (client) =>
      client.query(`update audit_head set signed_at = signed_at - interval '1 hour' where number = 2`),
    named: ['head_badly_signed', 'head_removed'],
  },
  {
    what: 'sign the end with a key of one’s own',
    run: async (client) => {
      const { rows } = await client.query<{ sequence: string; hash: string }>(
        'select sequence::text, hash from audit_seal order by audit_seal.sequence desc limit 1',
      );
      for (const { sequence, hash } of rows)
        await signAsStranger(client, { sequence: BigInt(sequence), hash });
    },
    named: ['head_by_unknown_key'],
  },
  {
    what: 'make the chain anew and sign it with a key of one’s own, in the place of the true one',
    run: async (client) => {
      await makeAnew(client);
      await addStrangersKey(client, 'instead');
    },
    named: ['key_not_known'],
  },
  {
    what: 'make the chain anew and sign it with a key that says to have taken over',
    run: async (client) => {
      await makeAnew(client);
      await addStrangersKey(client, 'after');
    },
    named: ['key_badly_linked', 'head_by_unknown_key'],
  },
  {
    what: 'cut off the end with its heads, as if it had never been',
    run: (client) => cutOff(client, '(select min(sequence) from audit_head)'),
    named: ['head_not_in_chain', 'head_not_published'],
    needsSavedHeads: true,
  },
];

/** What can be done to entries, links, heads and keys, past every trigger. */
export const ATTACKS_ON_THE_TRAIL: readonly Attack[] = [...ON_ENTRIES, ...ON_HEADS];
