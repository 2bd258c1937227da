import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { newSalt } from '@/lib/ballots/commitment';
import { type Actor, scopeOf } from '@/lib/platform/actor';
import { inScope, proveSession } from '@/lib/platform/database';
import { compareClocks, wordsFor } from '@/scripts/database/clock';
import { projectPath } from '@/scripts/support/project';
import { requireDebianProgram } from '@/scripts/test/debian-program';
import { close, meetingSituation, openVote, succeeded } from '../../support/assembly';
import type { Report, Task } from '../../support/clock/portal-behind';
import { World } from '../../support/world';

const world = World.use({ seeded: true });

/** One delegate with a mandate for every municipality that there is. */
async function delegateEverywhere(): Promise<Actor[]> {
  const { id: personId, name } = await world.person();
  const municipalities = await world.owner.municipality.findMany({ where: { endedOn: null } });
  await world.owner.mandate.updateMany({
    where: { endedAt: null },
    data: { endedAt: new Date(), endedById: personId, ending: 'municipality_ended' },
  });
  const [startsOn, endsOn] = [new Date(Date.now() - 86_400_000), new Date(Date.now() + 86_400_000)];
  const period = { startsOn, endsOn, grantedOn: startsOn };
  await world.owner.mandate.createMany({
    data: municipalities.map(({ id }) => ({
      ...{ municipalityId: id, personId, registeredById: personId },
      ...{ kind: 'principal' as const, ...period },
    })),
  });
  const delegate = { personId, name, roles: ['delegate' as const], secondFactorAt: new Date() };
  const loggedIn = await world.loggedIn({ ...delegate, actingFor: null });
  return municipalities.map((municipality) => ({
    ...loggedIn,
    actingFor: { kind: 'municipality', ...municipality },
  }));
}

/** Runs a process of the portal with its clock moved by the system's own means (libfaketime). */
async function portalWithClock(moved: string, task: Task): Promise<Report> {
  const faketime = requireDebianProgram('faketime', 'faketime');
  const program = projectPath('tests', 'support', 'clock', 'portal-behind.ts');
  const typescript = projectPath('scripts', 'support', 'typescript.mjs');
  const running = promisify(execFile)(
    faketime,
    ['-f', moved, process.execPath, '--import', typescript, program],
    {
      env: {
        ...process.env,
        PORTAL_DATABASE_URL: world.portalUrl,
        // Timers of Node go by the steady clock, and would wait for the days to pass.
        FAKETIME_DONT_FAKE_MONOTONIC: '1',
      },
      maxBuffer: 1e7,
    },
  );
  running.child.stdin?.end(JSON.stringify(task));
  const { stdout } = await running;
  return JSON.parse(stdout) as Report;
}

describe('a portal whose clock is two days back', () => {
  test('stores 342 votes between the opening and the closing, by the clock of the database', {
    timeout: 120_000,
  }, async () => {
    const { bureau, programmeItem } = await meetingSituation(world);
    const delegates = await delegateEverywhere();
    const before = new Date();
    const report = await portalWithClock('-2d', { bureau, itemId: programmeItem, delegates });
    const after = new Date();
    const behind = before.getTime() - Date.parse(report.itsClock);
    expect(behind).toBeGreaterThan(1.9 * 86_400_000);
    const ballot = await world.owner.ballot.findUniqueOrThrow({
      where: { id: report.ballotId },
      include: { votes: true, entitlements: true },
    });
    const { openedAt, closedAt, votes } = ballot;
    expect(votes.length).toBe(342);
    const [opened, closed] = [Number(openedAt), Number(closedAt)];
    const moments = [...votes, ...ballot.entitlements].map(({ castAt }) => Number(castAt));
    expect(moments.filter((moment) => moment < opened || moment >= closed)).toEqual([]);
    expect([before.getTime() <= opened, closed <= after.getTime() + 1]).toEqual([true, true]);
    const entries = await world.owner.auditEntry.findMany({ where: { subjectId: report.ballotId } });
    expect(entries.length).toBe(344);
    expect(entries.filter(({ happenedAt }) => happenedAt < before || happenedAt > after)).toEqual([]);
    expect(report.ready).toMatchObject({ ready: true, clock: false });
  });
});

describe('a moment that is sent along', () => {
  const LONG_AGO = new Date('1999-12-31T23:00:00Z');
  /** An open ballot, and a vote in it that the portal's role writes by hand with a moment of its own choice. */
  async function voteByHand(openedAt?: Date) {
    const municipality = await world.municipality();
    const delegate = await world.actor({ municipality }, ['delegate']);
    const { ballotId, bureau } = await openVote(world);
    if (openedAt) {
      await world.owner.$transaction([
        // Only a superuser gets past the triggers that keep a ballot as it was opened.
        world.owner.$executeRaw`SET LOCAL session_replication_role = replica`,
        world.owner.ballot.update({ where: { id: ballotId }, data: { openedAt } }),
      ]);
    }
    const { id: entitlementId, weight } = await world.owner.entitlement.findFirstOrThrow({
      where: { ballotId, municipalityId: municipality.id },
    });
    const { id: mandateId } = await world.owner.mandate.findFirstOrThrow({
      where: { municipalityId: municipality.id },
    });
    const cast = () =>
      inScope(scopeOf(delegate), async (tx) => {
        await proveSession(tx, delegate.sessionProof);
        await tx.entitlement.updateMany({ where: { id: entitlementId }, data: { castAt: LONG_AGO } });
        const roll = { ballotId, entitlementId, municipalityId: municipality.id, weight };
        const by = { castById: delegate.personId, mandateId };
        return tx.vote.create({
          data: { ...roll, ...by, choice: 'for', castAt: LONG_AGO, salt: newSalt() },
        });
      });
    return { bureau, ballotId, entitlementId, cast };
  }
  const isNow = (moment: Date | null) => Math.abs(Date.now() - Number(moment)) < 60_000;

  test('changes neither the vote nor the roll nor the ballot', async () => {
    const { bureau, ballotId, entitlementId, cast } = await voteByHand();
    expect(isNow((await cast()).castAt)).toBe(true);
    const mark = await world.owner.entitlement.findUniqueOrThrow({ where: { id: entitlementId } });
    expect(isNow(mark.castAt)).toBe(true);
    await inScope(scopeOf(bureau), (tx) =>
      tx.ballot.updateMany({ where: { id: ballotId }, data: { closedAt: LONG_AGO, quorum: 1 } }),
    ).catch(() => undefined);
    succeeded(await close(bureau, ballotId));
    const ballot = await world.owner.ballot.findUniqueOrThrow({ where: { id: ballotId } });
    expect([isNow(ballot.openedAt), isNow(ballot.closedAt)]).toEqual([true, true]);
  });
  test('does not open a ballot early: by the clock of the database it is not open yet', async () => {
    const { cast } = await voteByHand(new Date(Date.now() + 60_000));
    await expect(cast()).rejects.toThrow(/the ballot is not open/);
  });
});

test('a start says how far the clock of the machine is off, from a minute on', async () => {
  expect(await compareClocks(world.ownerUrl)).toBe('the same');
  expect(wordsFor(-2 * 86_400_000)).toContain('this machine is 48 hours behind the database');
  expect(wordsFor(90_000)).toContain('this machine is 2 minutes ahead of the database');
});
