import { beforeAll, describe, expect, test } from 'vitest';
import { findAudit } from '@/lib/audit/queries/find';
import { commitmentOf } from '@/lib/ballots/commitment';
import { scopeOf } from '@/lib/platform/actor';
import { database, inScope } from '@/lib/platform/database';
import { verifyVotes } from '@/scripts/audit/verify-votes';
import { withClient } from '@/scripts/database/connection';
import { close, openVote, succeeded, vote } from '../../support/assembly';
import { World } from '../../support/world';
import { College } from '../decisions/college';

const world = World.use();
const CHOICES = ['for', 'against', 'abstain'];

let auditor: Awaited<ReturnType<World['actor']>>;
beforeAll(async () => {
  auditor = await world.actor({ body: await world.body('audit') }, ['auditor']);
});

/** The commitment that the auditor reads of the only vote in a ballot, and the vote as its owner sees it. */
async function situation(ballotId: string) {
  const kept = await world.owner.vote.findFirstOrThrow({ where: { ballotId } });
  const entry = await world.owner.auditEntry.findFirstOrThrow({
    where: { event: { endsWith: 'vote_cast' }, data: { path: ['voteId'], equals: kept.id } },
  });
  const read = succeeded(await findAudit.execute(auditor, { id: entry.id, locale: 'nl' }));
  return { kept, text: JSON.stringify(read), commitment: `${read?.data.commitment}` };
}

async function assemblyVote() {
  const voter = await world.actor({ municipality: await world.municipality() }, ['delegate']);
  const { ballotId, bureau } = await openVote(world);
  succeeded(await vote(voter, ballotId, 'against'));
  return { ballotId, voter, bureau };
}

async function collegeVote() {
  const college = await College.of(world);
  const ballot = await college.votedOn(['against']);
  return { ballotId: ballot.ballotId, voter: college.chair };
}

describe.each([
  ['the assembly', assemblyVote],
  ['a College', collegeVote],
] as const)('the entry of a vote in %s', (_where, cast) => {
  test('commits to the vote as it is stored', async () => {
    const { ballotId } = await cast();
    const { kept, commitment } = await situation(ballotId);
    expect(kept.salt).toMatch(/^[0-9a-f]{64}$/);
    expect(commitmentOf(kept, kept.salt ?? '')).toBe(commitment);
  });
  test('tells who reads the log before the vote closes nothing of the choice, also not by trying the three', async () => {
    const { ballotId } = await cast();
    const { kept, text, commitment } = await situation(ballotId);
    expect(text).not.toContain(kept.salt);
    for (const choice of CHOICES) {
      expect(text).not.toContain(`"${choice}"`);
      for (const guess of ['', '0'.repeat(64), kept.id.replaceAll('-', '')]) {
        expect(commitmentOf({ ...kept, choice }, guess)).not.toBe(commitment);
      }
    }
    const seen = await inScope(scopeOf(auditor), (tx) => tx.vote.findMany({ where: { ballotId } }));
    expect(seen).toEqual([]);
  });
});

describe('the salt', () => {
  test('is seen where the choice is: after the vote closed', async () => {
    const { ballotId, bureau } = await assemblyVote();
    const saltsSeen = async () =>
      (await database().vote.findMany({ where: { ballotId } })).map((v) => v.salt);
    expect(await saltsSeen()).toEqual([]);
    succeeded(await close(bureau, ballotId));
    expect(await saltsSeen()).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
  });
  test('is asked for by the database: the portal adds no vote without one', async () => {
    const { ballotId } = await assemblyVote();
    const remove = withClient(world.ownerUrl, async (client) => {
      // Past the triggers, to the constraint itself.
      await client.query('set session_replication_role = replica');
      await client.query('update vote set salt = null where ballot_id = $1', [ballotId]);
    });
    await expect(remove).rejects.toThrow(/vote_salt/);
  });
});

describe('who says to be the check of the trail', () => {
  test('sees no vote of an open ballot as the portal’s own role', async () => {
    const { ballotId } = await assemblyVote();
    const seen = await withClient(world.portalUrl, async (client) => {
      await client.query(`select set_config('app.verifies', 'yes', false)`);
      return client.query('select from vote where ballot_id = $1', [ballotId]);
    });
    expect(seen.rowCount).toBe(0);
  });
  test('sees them as the owner of the tables that is no superuser, and finds nothing wrong', async () => {
    await assemblyVote();
    const votes = await world.owner.vote.count();
    const report = await withClient(world.ownerUrl, async (client) => {
      await client.query('begin');
      const owner = `"plain_owner_${process.pid}"`;
      await client.query(`create role ${owner}`);
      const { rows } = await client.query<{ name: string }>(
        `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
      );
      await client.query(`grant all on schema public to ${owner}`);
      for (const { name } of rows) await client.query(`alter table "${name}" owner to ${owner}`);
      await client.query(`set local role ${owner}`);
      await client.query(
        `select set_config('app.job', 'audit_sealer', true), set_config('app.verifies', 'yes', true)`,
      );
      const found = await verifyVotes(client);
      await client.query('rollback');
      return found;
    });
    expect(report).toEqual({ votes, bySumsOnly: 0, findings: [] });
    expect(votes).toBeGreaterThan(1);
  });
});
