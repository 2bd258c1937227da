import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { type Attack, sql } from './attack';

const ON_DECISIONS: readonly Attack[] = [
  {
    what: 'change the text of a published decision',
    run: sql(
      `update decision set motivation = motivation || ' Behalve wie niet wil.' where id = $1`,
      'decision',
    ),
    named: ['decision_changed'],
  },
  {
    what: 'give more time in a binding agreement',
    run: sql('update binding_agreement set comply_by = comply_by + 365 where decision_id = $1', 'decision'),
    named: ['decision_changed'],
  },
  {
    what: 'change a decision with which the portal began',
    run: (client) =>
      client.query(`update decision set title = title || '.' where status = 'published' and is_example`),
    named: ['decision_changed'],
  },
  {
    what: 'take back a decision as if it had not been published',
    run: sql(
      `update decision set status = 'adopted', year = null, number = null, published_at = null where id = $1`,
      'decision',
    ),
    named: ['decision_missing', 'agreement_without_decision'],
  },
  {
    what: 'add a published decision, as an example with which the portal began',
    run: addDecision,
    named: ['decision_without_entry'],
  },
];

/** Also says that the portal began with it; but that counts only as the very first entry. */
async function addDecision(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    `insert into decision (id, body_id, standard_version_id, status, year, number, title, motivation,
       entry_into_force_on, comply_by, is_example, published_at)
     select gen_random_uuid(), body_id, standard_version_id, status, year, number + 1000, title, motivation,
       entry_into_force_on, comply_by, true, published_at
     from decision where status = 'published' limit 1 returning id`,
  );
  const data = {
    votes: [],
    closings: [],
    budgets: [],
    decisions: [{ decisionId: rows[0]?.id, digest: 'ab'.repeat(32) }],
  };
  await client.query(
    `insert into audit_entry (happened_at, event, data, request_id) values (now(), 'facts.loaded', $1, $2)`,
    [data, randomUUID()],
  );
}

const ON_FIGURES: readonly Attack[] = [
  {
    what: 'let one municipality pay a cent less, and another a cent more',
    run: sql(
      `with two as (select id, row_number() over (order by id) as place from contribution where budget_id = $1 limit 2)
       update contribution c set amount_cents = amount_cents + case two.place when 1 then -1 else 1 end
       from two where two.id = c.id`,
      'budget',
    ),
    named: ['figures_changed'],
  },
  {
    what: 'let one municipality pay a cent less',
    run: sql(
      `update contribution set amount_cents = amount_cents - 1
       where id = (select id from contribution where budget_id = $1 order by id limit 1)`,
      'budget',
    ),
    named: ['figures_changed', 'figures_do_not_add_up'],
  },
  {
    what: 'let a municipality pay nothing',
    run: sql(
      'delete from contribution where id = (select id from contribution where budget_id = $1 order by id limit 1)',
      'budget',
    ),
    named: ['figures_changed', 'figures_do_not_add_up'],
  },
  {
    what: 'rename a line of an adopted budget',
    run: sql(`update budget_line set name_nl = 'Iets anders' where budget_id = $1`, 'budget'),
    named: ['figures_changed'],
  },
  {
    what: 'remove an adopted budget with its figures',
    run: async (client, { budget }) => {
      for (const table of ['contribution', 'budget_line']) {
        await client.query(`delete from ${table} where budget_id = $1`, [budget]);
      }
      await client.query('delete from budget where id = $1', [budget]);
    },
    named: ['figures_missing'],
  },
  {
    what: 'change figures with which the portal began',
    run: (client) =>
      client.query(`update contribution set inhabitants = inhabitants + 1
        where budget_id = (select id from budget where status = 'adopted' order by year limit 1)`),
    named: ['figures_changed'],
  },
];

/** What can be done to decisions and figures, past every trigger. */
export const ATTACKS_ON_CONTENT: readonly Attack[] = [...ON_DECISIONS, ...ON_FIGURES];
