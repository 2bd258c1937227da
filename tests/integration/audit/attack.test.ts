import { beforeAll, describe, expect, test } from 'vitest';
import { fingerprintOf, publicKeyOf, signingKeyOf } from '@/lib/audit/signature';
import { type Activity, beActive } from '@/scripts/audit/activity';
import { ATTACKS, attackMoment } from '@/scripts/audit/attacks';
import { publishedHeads } from '@/scripts/audit/published';
import { type Known, verifyTrail } from '@/scripts/audit/verify';
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
