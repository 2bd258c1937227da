import { beforeAll, describe, expect, test } from 'vitest';
import { fingerprintOf, publicKeyOf, signingKeyOf } from '@/lib/audit/signature';
import { type Activity, beActive } from '@/scripts/audit/activity';
import { ATTACKS, attackMoment } from '@/scripts/audit/attacks';
import { publishedHeads } from '@/scripts/audit/published';
import { type Known, verifyTrail } from '@/scripts/audit/verify';
import { type ContentReport, verifyContent } from '@/scripts/audit/verify-content';
import { withClient } from '@/scripts/database/connection';
import { World } from '../../support/world';

const world = World.use({ seeded: true });
let activity: Activity;
let known: Known;

beforeAll(async () => {
  activity = await withClient(world.ownerUrl, beActive);
  const saved = await withClient(world.ownerUrl, publishedHeads);
  known = { saved, pinned: [fingerprintOf(publicKeyOf(signingKeyOf(process.env.AUTH_SECRET ?? '')))] };
});

test('a trail to which nothing was done holds, all of it compared by digests', async () => {
  const report = await withClient(world.ownerUrl, (client) => verifyTrail(client, known));
  expect(report).toMatchObject({ findings: [], bySumsOnly: 0, waiting: 0, keys: 1 });
  // What the portal began with, and what happened since.
  expect(report).toMatchObject({ ballots: 5, decisions: 4, budgets: 2 });
  expect(report.votes).toBeGreaterThan(20);
  expect(report.uncovered).toBe(2);
});

describe('who is master of the database can not unnoticed', () => {
  test.each(ATTACKS)('$what', async (attack) => {
    // In a transaction that is undone, which is as good as a copy of its own (npm run audit:attack) and takes less.
    const report = await withClient(world.ownerUrl, async (client) => {
      await client.query('begin');
      return attackMoment(client, attack, activity, known);
    });
    expect(report.missed, JSON.stringify(report.findings)).toEqual([]);
    expect(attack.named.length).toBeGreaterThan(0);
  });
});

describe('what is from before the trail kept digests', () => {
  /** Makes the database as a portal of before left it, does something to it, and compares; all of it is undone. */
  const compareOld = (tampering: string): Promise<ContentReport> =>
    withClient(world.ownerUrl, async (client) => {
      await client.query('begin');
      await client.query(`set local session_replication_role = replica; set local app.verifies = 'yes';
        alter table vote drop constraint vote_salt; update vote set salt = null;
        delete from audit_entry where event = 'facts.loaded';
        update audit_entry set data = data - 'voteId' - 'commitment' - 'budget' - 'digest'`);
      if (tampering) await client.query(tampering.replaceAll('$ballot', `'${activity.closedBallot}'`));
      return verifyContent(client);
    });

  test('holds, and is counted as compared by its sums only', async () => {
    const { findings, bySumsOnly, votes, decisions, budgets } = await compareOld('');
    expect(findings).toEqual([]);
    // Besides those, the three ballots with which the portal began.
    expect(bySumsOnly).toBe(votes + decisions + budgets + 3);
  });
  test.each([
    ['a turned vote', `update vote set choice = 'abstain' where ballot_id = $ballot`, 'votes_do_not_add_up'],
    ['a removed vote', 'delete from vote where ballot_id = $ballot', 'vote_missing'],
    [
      'the vote of somebody else',
      'update vote set cast_by_id = gen_random_uuid() where ballot_id = $ballot',
      'vote_without_entry',
    ],
    [
      'another number of a decision',
      `update decision set number = number + 7 where status = 'published'`,
      'decision_changed',
    ],
    [
      'a contribution less',
      'delete from contribution where id = (select id from contribution limit 1)',
      'figures_do_not_add_up',
    ],
  ])('is named by its sums or its number: %s', async (_what, tampering, reason) => {
    const reasons = (await compareOld(tampering)).findings.map((finding) => finding.reason);
    expect(reasons).toContain(reason);
  });
});
