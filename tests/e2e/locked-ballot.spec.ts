import { expect, test } from '@playwright/test';
import pg from 'pg';
import { openBallot } from '@/scripts/bench/hall';
import { type Answer, castOnce, formFields, isAccepted, sendVote } from '@/scripts/chaos/send-vote';
import { fillIn, logInHall, proveFactors } from '@/scripts/chaos/voters';
import { type StoppablePortal, startStoppablePortal } from './support/stoppable-portal';

/** What happened when somebody held a ballot for nine seconds while all municipalities voted: 222 of 564 failed. */
const HELD_MS = 9_000;
const VOTES = 564;
const AT_ONCE = 40;

let portal: StoppablePortal;
test.beforeAll(async () => {
  portal = await startStoppablePortal();
});
test.afterAll(() => portal?.end());

/** Holds the row of a ballot for a while. */
async function holdBallot(ballotId: string): Promise<void> {
  const client = new pg.Client({ connectionString: portal.ownerUrl });
  await client.connect();
  await client.query('begin');
  await client.query('select 1 from ballot where id = $1 for update', [ballotId]);
  setTimeout(() => client.query('commit').finally(() => client.end()), HELD_MS);
}

/** What the public and programs get, asked again and again until `until` is kept; each address is another. */
async function readMeanwhile(until: Promise<unknown>): Promise<{ statuses: Set<string>; slowestMs: number }> {
  let busy = true;
  until.then(() => {
    busy = false;
  });
  const read = { statuses: new Set<string>(), slowestMs: 0 };
  for (let n = 0; busy; n += 1) {
    for (const path of [`/nl/standaarden?q=slot${n}`, `/api/v1/standards?q=slot${n}`, '/api/ready']) {
      const asked = performance.now();
      const answer = await fetch(`${portal.address}${path}`);
      await answer.text();
      read.statuses.add(`${path.split('?')[0]} ${answer.status}`);
      read.slowestMs = Math.max(read.slowestMs, performance.now() - asked);
    }
  }
  return read;
}

test('a ballot that is held for nine seconds costs no vote, and nobody an answer of 500', async () => {
  process.env.AUTH_SECRET = portal.secret;
  const { address, ownerUrl } = portal;
  const voters = await logInHall(ownerUrl);
  await proveFactors(ownerUrl);
  const place = { address, ballotId: await openBallot(ownerUrl, 'slot') };
  const ballots = fillIn(voters);
  const fields = await formFields(place, voters[0] as (typeof voters)[number]);
  const waiting = Array.from(
    { length: VOTES },
    (_, index) => ballots[index % ballots.length] as (typeof ballots)[number],
  );
  const first: string[] = [];
  const answers: Answer[] = [];
  const work = async () => {
    for (let ballot = waiting.shift(); ballot; ballot = waiting.shift()) {
      // Other tests run beside this one: how long an answer takes is not what it asks.
      first.push(await castOnce(place, fields, ballot, 60_000));
      answers.push(await sendVote(place, fields, ballot));
    }
  };
  await holdBallot(place.ballotId);
  const voting = Promise.all(Array.from({ length: AT_ONCE }, work));
  const read = await readMeanwhile(voting);
  await voting;

  // Some were told to come back, in words or by the status that says so; nothing else went wrong.
  expect(new Set(first.map((outcome) => outcome.trim()))).toEqual(new Set(['status 503', 'accepted']));
  expect(answers.filter((answer) => !isAccepted(answer))).toEqual([]);
  expect([...read.statuses].sort()).toEqual([
    '/api/ready 200',
    '/api/v1/standards 200',
    '/nl/standaarden 200',
  ]);
  expect(read.slowestMs).toBeLessThan(5_000);
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const { rows } = await client.query(
    `select v.municipality_id, v.choice from vote v where v.ballot_id = $1`,
    [place.ballotId],
  );
  await client.end();
  const choices = (list: { id: string; choice: string }[]) =>
    list.map(({ id, choice }) => `${id} ${choice}`).sort();
  expect(choices(rows.map((row) => ({ id: row.municipality_id, choice: row.choice })))).toEqual(
    choices(ballots.map(({ municipalityId, choice }) => ({ id: municipalityId, choice }))),
  );
});
