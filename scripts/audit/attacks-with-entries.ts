import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Activity } from './activity';
import type { Attack } from './attack';

/** Writes a second entry of the same event, with other data: the portal seals what it finds waiting. */
async function tellAgain(client: pg.Client, event: string, subject: string, data: object): Promise<void> {
  const { rowCount } = await client.query(
    `insert into audit_entry (id, happened_at, event, subject_id, data, request_id)
     select $1, now(), event, subject_id, data || $4, request_id
     from audit_entry where event = $2 and (subject_id = $3 or data->>'ballotId' = $3::text) limit 1`,
    [randomUUID(), event, subject, data],
  );
  if (rowCount !== 1) throw new Error(`No entry of ${event}`);
}

const turnResult = async (client: pg.Client, { closedBallot }: Activity) => {
  await client.query(`update ballot set outcome = 'rejected' where id = $1`, [closedBallot]);
  await tellAgain(client, 'ballot.closed', closedBallot, { outcome: 'rejected' });
};

const rewrite = async (client: pg.Client, { decision }: Activity) => {
  await client.query(`update decision set title = 'Iets anders' where id = $1`, [decision]);
  await tellAgain(client, 'decision.published', decision, { digest: 'ab'.repeat(32) });
};

/** What can be done to votes, decisions and figures together with an entry that says so. */
export const ATTACKS_WITH_ENTRIES: readonly Attack[] = [
  {
    what: 'turn a result, and write another entry of its closing',
    run: turnResult,
    named: ['closed_twice', 'result_changed'],
  },
  {
    what: 'rewrite a decision, and write another entry of its publication',
    run: rewrite,
    named: ['decision_claimed_twice'],
  },
  {
    what: 'change figures, and write another entry of their adoption',
    run: async (client, { closedBallot, budget }) => {
      await client.query('update contribution set amount_cents = amount_cents + 1 where budget_id = $1', [
        budget,
      ]);
      await tellAgain(client, 'ballot.closed', closedBallot, {});
    },
    named: ['figures_claimed_twice', 'figures_do_not_add_up', 'closed_twice'],
  },
];
