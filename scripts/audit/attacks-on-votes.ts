import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { type CommittedVote, commitmentOf, newSalt } from '@/lib/ballots/commitment';
import { type Attack, sql } from './attack';

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

/** What can be done to votes and results, past every trigger. */
export const ATTACKS_ON_VOTES: readonly Attack[] = [
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
