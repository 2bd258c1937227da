import { fork } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Choice } from '@/lib/assembly/tally';
import type { Actor } from '@/lib/platform/actor';
import { type Delegate, fillHall, openBallot } from '@/scripts/bench/hall';
import { projectPath } from '@/scripts/support/project';
import { type PgBouncer, startPgBouncer } from '@/tests/support/pooler/pgbouncer';
import type { Task } from '@/tests/support/pooler/voter';
import { World } from '@/tests/support/world';

const world = World.use({ seeded: true });
const { adminUrl } = inject('databases');
const CHOICES: Choice[] = ['for', 'against', 'abstain'];
const choiceOf = (index: number) => CHOICES[index % 3] ?? 'for';
let pooler: PgBouncer;

beforeAll(async () => {
  pooler = await startPgBouncer(adminUrl, { mode: 'transaction', connections: 5 });
});
afterAll(() => pooler?.stop());

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

function actorFor({ personId, municipalityId: id }: Delegate): Actor {
  const actingFor = { kind: 'municipality', id, code: '', slug: '', name: '' } as const;
  return { personId, name: 'zaal', actingFor, roles: ['delegate'], secondFactorAt: new Date() };
}

test('a hall votes through PgBouncer in transaction mode: each vote stored once, as its voter cast it', async () => {
  const delegates = await fillHall(world.ownerUrl);
  const ballotId = await openBallot(world.ownerUrl, 'pooler');
  expect(delegates.length).toBe(342);
  const votes = delegates.map((delegate, index) => ({ actor: actorFor(delegate), choice: choiceOf(index) }));
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
