import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { type CommittedVote, commitmentOf, newSalt } from '@/lib/assembly/commitment';
import type { Attack } from './attacks';

/** One statement with the id of something that happened. */
const sql =
  (
    text: string,
    of: 'closedBallot' | 'openBallot' | 'collegeBallot' | 'decision' | 'budget',
  ): Attack['run'] =>
  (client, activity) =>
    client.query(text, [activity[of]]);

/** A vote for, in a ballot: the one that attackers turn. */
const ONE_FOR = `(select id from vote where ballot_id = $1 and choice = 'for' order by id limit 1)`;
const FLIP = `update vote set choice = 'against' where id = ${ONE_FOR}`;
const COUNT_AGAIN = `update ballot b set
    votes_for = (select coalesce(sum(weight) filter (where choice = 'for'), 0) from vote v where v.ballot_id = b.id),
    votes_against = (select coalesce(sum(weight) filter (where choice = 'against'), 0) from vote v where v.ballot_id = b.id)
  where b.id = $1`;

async function alsoCounted(client: pg.Client, text: string, ballot: string): Promise<void> {
  await client.query(text, [ballot]);
  await client.query(COUNT_AGAIN, [ballot]);
}

/** Adds the vote of a municipality that did not vote. */
const ADD = `insert into vote (id, ballot_id, entitlement_id, municipality_id, cast_by_id, mandate_id, choice, weight, cast_at, salt)
  select gen_random_uuid(), e.ballot_id, e.id, e.municipality_id, v.cast_by_id, v.mandate_id, 'for', e.weight, v.cast_at, v.salt
  from entitlement e cross join (select * from vote where ballot_id = $1 order by id limit 1) v
  where e.ballot_id = $1 and e.cast_at is null order by e.id limit 1`;

/** Turns a vote, and has the trail say that it was cast so: the portal itself seals what it finds waiting. */
async function flipWithEntry(client: pg.Client, ballot: string): Promise<void> {
  const { rows } = await client.query<CommittedVote>(
    `update vote set choice = 'against', salt = $2 where id = ${ONE_FOR}
     returning id, ballot_id as "ballotId", entitlement_id as "entitlementId", municipality_id as "municipalityId",
       cast_by_id as "castById", mandate_id as "mandateId", choice::text as choice, weight, cast_at as "castAt"`,
    [ballot, SALT],
  );
  const [vote] = rows;
  if (!vote) throw new Error('No vote to turn');
  await client.query(COUNT_AGAIN, [ballot]);
  const data = { ballotId: ballot, voteId: vote.id, commitment: commitmentOf(vote, SALT) };
  await client.query(
    `insert into audit_entry (happened_at, event, data, request_id) values (now(), 'ballot.vote_cast', $1, $2)`,
    [data, randomUUID()],
  );
}
const SALT = newSalt();

const ON_VOTES: readonly Attack[] = [
  {
    what: 'turn a vote, and leave its counts',
    run: sql(FLIP, 'closedBallot'),
    named: ['vote_changed', 'votes_do_not_add_up'],
  },
  {
    what: 'turn a vote together with its counts',
    run: (client, { closedBallot }) => alsoCounted(client, FLIP, closedBallot),
    named: ['vote_changed', 'result_changed'],
  },
  {
    what: 'exchange the votes of two members of the College, so that no count changes',
    run: sql(
      `update vote set choice = case choice when 'for' then 'against'::choice else 'for' end
       where id in (${ONE_FOR}, (select id from vote where ballot_id = $1 and choice = 'against' limit 1))`,
      'collegeBallot',
    ),
    named: ['vote_changed'],
  },
  {
    what: 'turn a vote and take away what would prove it',
    run: (client, { closedBallot }) =>
      client
        .query('alter table vote drop constraint vote_salt')
        .then(() =>
          client.query(`update vote set choice = 'against', salt = null where id = ${ONE_FOR}`, [
            closedBallot,
          ]),
        ),
    named: ['vote_changed'],
  },
  {
    what: 'turn a vote, and write another entry for it',
    run: (client, { closedBallot }) => flipWithEntry(client, closedBallot),
    named: ['vote_claimed_twice', 'result_changed'],
  },
  {
    what: 'give a vote more weight',
    run: sql(`update vote set weight = weight + 1 where id = ${ONE_FOR}`, 'closedBallot'),
    named: ['vote_changed', 'votes_do_not_add_up'],
  },
  {
    what: 'remove a vote together with its counts',
    run: (client, { closedBallot }) =>
      alsoCounted(client, `delete from vote where id = ${ONE_FOR}`, closedBallot),
    named: ['vote_missing', 'result_changed'],
  },
  {
    what: 'add a vote together with its counts',
    run: (client, { closedBallot }) => alsoCounted(client, ADD, closedBallot),
    named: ['vote_without_entry', 'result_changed'],
  },
  { what: 'turn a vote that is still secret', run: sql(FLIP, 'openBallot'), named: ['vote_changed'] },
  {
    what: 'turn a vote of the College together with its counts',
    run: (client, { collegeBallot }) => alsoCounted(client, FLIP, collegeBallot),
    named: ['vote_changed', 'result_changed'],
  },
  {
    what: 'remove a vote of the College',
    run: sql(`delete from vote where id = ${ONE_FOR}`, 'collegeBallot'),
    named: ['vote_missing', 'votes_do_not_add_up'],
  },
  {
    what: 'turn a vote with which the portal began',
    run: (client) =>
      client.query(`update vote set choice = 'abstain' where ballot_id = (
        select b.id from ballot b join decision d on d.id = b.decision_id where d.is_example and b.status = 'closed' limit 1)`),
    named: ['vote_changed', 'votes_do_not_add_up'],
  },
  {
    what: 'change the outcome of a vote alone',
    run: sql(`update ballot set outcome = 'rejected' where id = $1`, 'closedBallot'),
    named: ['result_changed'],
  },
  {
    what: 'take a voter from the roll',
    run: sql(
      'delete from entitlement where id = (select id from entitlement where ballot_id = $1 and cast_at is null limit 1)',
      'openBallot',
    ),
    named: ['roll_changed'],
  },
  {
    what: 'remove a ballot with all of its votes',
    run: async (client, { closedBallot }) => {
      for (const table of ['vote', 'entitlement']) {
        await client.query(`delete from ${table} where ballot_id = $1`, [closedBallot]);
      }
      await client.query('delete from ballot where id = $1', [closedBallot]);
    },
    named: ['vote_missing', 'ballot_missing'],
  },
  {
    what: 'empty the table of votes at once',
    run: (client) => client.query('truncate vote'),
    named: ['vote_missing', 'votes_do_not_add_up'],
  },
];

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

/** What can be done to votes, decisions and figures, past every trigger. */
export const ATTACKS_ON_CONTENT: readonly Attack[] = [...ON_VOTES, ...ON_DECISIONS, ...ON_FIGURES];
