import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { problemsOf, type Sent } from '@/scripts/chaos/check';
import { withClient } from '@/scripts/database/connection';
import { close, openVote, succeeded, vote } from '@/tests/support/assembly';
import { World } from '@/tests/support/world';

const world = World.use();
let ballotId = '';
let sent: Sent[] = [];

beforeAll(async () => {
  const delegates = [];
  for (let index = 0; index < 3; index += 1) {
    delegates.push(await world.actor({ municipality: await world.municipality() }, ['delegate']));
  }
  const situation = await openVote(world);
  ballotId = situation.ballotId;
  for (const delegate of delegates) succeeded(await vote(delegate, ballotId, 'for'));
  succeeded(await close(situation.bureau, ballotId));
  sent = delegates.map(({ personId, actingFor }) => ({
    ballot: {
      personId,
      municipalityId: actingFor?.id ?? '',
      choice: 'for',
      cookie: '',
      formKey: randomUUID(),
    },
    answer: { outcome: 'accepted', sent: 1 },
  }));
});

/** What is found after a change that no rule of the database stops; the change is undone again. */
function problemsAfter(change: string): Promise<string[]> {
  return withClient(world.ownerUrl, async (client) => {
    await client.query(`begin; set local session_replication_role = replica`);
    await client.query(change.replaceAll('BALLOT', `'${ballotId}'`));
    const problems = await problemsOf(client, ballotId, sent);
    await client.query('rollback');
    return problems;
  });
}

test('votes that are stored as they were sent raise no problem', async () => {
  expect(await problemsAfter('select 1')).toEqual([]);
});

test.each([
  [
    'a lost vote',
    'delete from vote where id = (select id from vote where ballot_id = BALLOT limit 1)',
    /stored 0 times/,
  ],
  [
    'a vote that is there twice',
    `create temp table again as select * from vote where ballot_id = BALLOT limit 1;
     update again set id = gen_random_uuid(); drop index vote_entitlement_id_key cascade;
     insert into vote select * from again`,
    /stored 2 times/,
  ],
  ['a changed vote', `update vote set choice = 'against' where ballot_id = BALLOT`, /was for and is against/],
  [
    'a mark without a vote',
    'update entitlement set cast_at = null where ballot_id = BALLOT',
    /0 marks on the roll/,
  ],
  [
    'a vote without an entry',
    'delete from audit_entry where subject_id = BALLOT',
    /0 entries in the audit trail/,
  ],
  ['other sums', 'update ballot set votes_for = votes_for + 1 where id = BALLOT', /closed with/],
])('%s is named', async (_name, change, problem) => {
  expect((await problemsAfter(change)).join('\n')).toMatch(problem);
});

test('a vote that got no receipt is named', async () => {
  const [first, ...rest] = sent;
  if (!first) throw new Error('Nobody voted');
  const refused = { ...first, answer: { outcome: 'refused: te laat', sent: 2 } };
  const problems = await withClient(world.ownerUrl, (client) =>
    problemsOf(client, ballotId, [refused, ...rest]),
  );
  expect(problems).toEqual([
    expect.stringContaining('got no receipt (refused: te laat) and is stored 1 times'),
  ]);
});
