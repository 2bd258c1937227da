import { beforeAll, describe, expect, test } from 'vitest';
import { headsInTime, signHead } from '@/lib/audit/head';
import { sealWaiting } from '@/lib/audit/sealer';
import type { Actor } from '@/lib/platform/actor';
import { draftProgramme } from '@/lib/programme/commands/programme';
import { withClient } from '@/scripts/database/connection';
import { succeeded } from '../../support/assembly';
import { invocation, World } from '../../support/world';

const world = World.use();
let bureau: Actor;
let year = 2100;

beforeAll(async () => {
  bureau = await world.actor({ body: await world.body('bureau') }, ['bureau']);
  await happen();
});

async function happen(): Promise<void> {
  year += 1;
  const text = { year, titleNl: 'P', titleEn: 'P', introNl: 'Intro', introEn: 'Intro' };
  succeeded(await draftProgramme.execute(bureau, text, invocation()));
}

/**
 * Makes the last head so much older, past the trigger that keeps it. Returns how to make it as it was.
 */
async function age(interval: string): Promise<() => Promise<void>> {
  const { sequence } = await world.owner.auditHead.findFirstOrThrow({ orderBy: { sequence: 'desc' } });
  const move = (by: string) =>
    withClient(world.ownerUrl, async (client) => {
      await client.query('set session_replication_role = replica');
      await client.query('update audit_head set signed_at = signed_at + $1::interval where sequence = $2', [
        by,
        sequence,
      ]);
    });
  await move(`-${interval}`);
  return () => move(interval);
}

describe('heads come by the clock', () => {
  test('at every start, whatever restarts, and not again while nothing is due', async () => {
    for (const _start of [1, 2]) {
      const look = headsInTime();
      expect(await look()).toMatchObject({ occasion: 'start' });
      expect(await look()).toBeNull();
    }
  });
  test('an hour after the last one, also when nothing happened, by the head and not by the process', async () => {
    const look = headsInTime();
    await look();
    const undo = await age('59 minutes');
    expect(await look()).toBeNull();
    await undo();
    const back = await age('61 minutes');
    expect(await look()).toMatchObject({ occasion: 'clock' });
    await back();
  });
  test('a minute after the last one when something happened since', async () => {
    const look = headsInTime();
    await look();
    const undo = await age('61 seconds');
    expect(await look()).toBeNull();
    await undo();
    await happen();
    await sealWaiting();
    expect(await look()).toBeNull();
    const back = await age('61 seconds');
    expect(await look()).toMatchObject({ occasion: 'clock' });
    await back();
  });
  test('once for each end, from however many portals', async () => {
    await happen();
    const heads = await Promise.all([signHead(), signHead(), signHead(), signHead()]);
    const signed = heads.filter((head) => head !== null);
    expect(signed.length).toBeGreaterThan(0);
    expect(new Set(signed.map(({ sequence }) => sequence)).size).toBe(signed.length);
  });
});
