import { fork } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Choice } from '@/lib/ballots/tally';
import type { Actor } from '@/lib/platform/actor';
import { type Delegate, fillHall, openBallot } from '@/scripts/bench/hall';
import { withClient } from '@/scripts/database/connection';
import { poolingAt, requireOwnConnection, throughPooler } from '@/scripts/database/pooler';
import { projectPath } from '@/scripts/support/project';
import { openSessions } from '@/scripts/support/voter-sessions';
import { letPgBouncerIn, type PgBouncer, startPgBouncer } from '@/tests/support/pooler/pgbouncer';
import type { Task } from '@/tests/support/pooler/voter';
import { World } from '@/tests/support/world';

const world = World.use({ seeded: true });
const CHOICES: Choice[] = ['for', 'against', 'abstain'];
const choiceOf = (index: number) => CHOICES[index % 3] ?? 'for';
let pooler: PgBouncer;
let others: { session: PgBouncer; single: PgBouncer; statement: PgBouncer };

beforeAll(async () => {
  await letPgBouncerIn(world.ownerUrl);
  pooler = await startPgBouncer(world.ownerUrl, { mode: 'transaction', connections: 5 });
  others = {
    session: await startPgBouncer(world.ownerUrl, { mode: 'session', connections: 5 }),
    single: await startPgBouncer(world.ownerUrl, { mode: 'session', connections: 1 }),
    statement: await startPgBouncer(world.ownerUrl, { mode: 'statement', connections: 5 }),
  };
});
afterAll(() => Promise.all([pooler, ...Object.values(others ?? {})].map((one) => one?.stop())));

/** Lets a portal of its own cast votes through the pooler, all at once; what became of each. */
async function vote(task: Task): Promise<string[]> {
  const portal = fork(projectPath('tests', 'support', 'pooler', 'voter.ts'), {
    execArgv: ['--import', './scripts/support/typescript.mjs'],
    cwd: projectPath(),
    serialization: 'advanced',
    env: { ...process.env, PORTAL_DATABASE_URL: pooler.through(world.portalUrl), DATABASE_POOL_SIZE: '8' },
  });
  portal.send(task);
  const [answers] = await once(portal, 'message');
  return answers as string[];
}

function actorFor({ personId, municipalityId: id }: Delegate, sessionProof?: string): Actor {
  const actingFor = { kind: 'municipality', id, code: '', slug: '', name: '' } as const;
  return { personId, name: 'zaal', actingFor, roles: ['delegate'], secondFactorAt: new Date(), sessionProof };
}

test('a hall votes through PgBouncer in transaction mode: each vote stored once, as its voter cast it', async () => {
  const delegates = await fillHall(world.ownerUrl);
  const tokens = await withClient(world.ownerUrl, (client) => openSessions(client, delegates));
  const ballotId = await openBallot(world.ownerUrl, 'pooler');
  expect(delegates.length).toBe(342);
  const votes = delegates.map((delegate, index) => ({
    actor: actorFor(delegate, tokens[index]),
    choice: choiceOf(index),
  }));
  // Two portals with eight connections each share the five of the pooler.
  const answers = await Promise.all(
    [0, 1].map((portal) =>
      vote({ ballotId, looksFirst: portal === 1, votes: votes.filter((_, at) => at % 2 === portal) }),
    ),
  );
  expect(answers.flat()).toEqual(votes.map(() => 'ok'));
  const stored = await world.owner.vote.findMany({ where: { ballotId } });
  expect(stored.map(({ municipalityId, choice }) => `${municipalityId} ${choice}`).sort()).toEqual(
    delegates.map(({ municipalityId }, index) => `${municipalityId} ${choiceOf(index)}`).sort(),
  );
});

test('an address tells whether it leads to PostgreSQL itself or through a pooler, and how that one shares', async () => {
  expect(await poolingAt(world.portalUrl)).toBe('direct');
  expect(await poolingAt(pooler.through(world.portalUrl))).toBe('transaction');
  expect(await poolingAt(others.session.through(world.portalUrl))).toBe('session');
  expect(await poolingAt(others.single.through(world.portalUrl))).toBe('session');
  expect(await poolingAt(others.statement.through(world.portalUrl))).toBe('statement');
});

test('DATABASE_URL must not lead through a pooler that shares its connections', async () => {
  await requireOwnConnection(world.ownerUrl);
  // With the account of the portal, because PgBouncer lets no superuser in.
  await requireOwnConnection(others.session.through(world.portalUrl));
  await expect(requireOwnConnection(pooler.through(world.portalUrl))).rejects.toThrow(/DATABASE_POOLER_URL/);
});

test('the portal comes through a pooler with its own account, or says what is wrong', async () => {
  const { host } = new URL(pooler.through(world.portalUrl));
  const url = await throughPooler(world.portalUrl, `postgresql://somebody@${host}`);
  expect(url).toBe(pooler.through(world.portalUrl));
  const stranger = Object.assign(new URL(world.portalUrl), { password: 'wrong' }).toString();
  await expect(throughPooler(stranger, `postgresql://${host}`)).rejects.toThrow(/does not let in the portal/);
  const statement = others.statement.through(world.portalUrl);
  await expect(throughPooler(world.portalUrl, statement)).rejects.toThrow(/set pool_mode = transaction/);
});
