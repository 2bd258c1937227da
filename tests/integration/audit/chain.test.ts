import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { signHead } from '@/lib/audit/head';
import { findAudit } from '@/lib/audit/queries/find';
import { sealWaiting } from '@/lib/audit/sealer';
import { digestOfHead } from '@/lib/audit/signature';
import { type Actor, NOBODY, scopeOf } from '@/lib/platform/actor';
import { database, inScope } from '@/lib/platform/database';
import { asJob } from '@/lib/platform/jobs';
import { draftProgramme } from '@/lib/programme/commands/programme';
import { verifyTrail } from '@/scripts/audit/verify';
import { withClient } from '@/scripts/database/connection';
import { invocation, World } from '../../support/world';

const world = World.use();
const verify = (known?: Parameters<typeof verifyTrail>[1]) =>
  withClient(world.ownerUrl, (client) => verifyTrail(client, known));

let bureau: Actor;
let year = 2100;

beforeEach(async () => {
  if (bureau) return;
  bureau = await world.actor({ body: await world.body('bureau') }, ['bureau']);
  await write(1);
  await signHead('start');
});

/** As somebody who is master of the database: past the triggers that keep the trail. */
async function tamper(sql: string): Promise<void> {
  await withClient(world.ownerUrl, async (client) => {
    await client.query('set session_replication_role = replica');
    await client.query(sql);
  });
}

async function write(count: number): Promise<void> {
  const drafts = Array.from({ length: count }, () => {
    year += 1;
    const input = { year, titleNl: 'P', titleEn: 'P', introNl: 'Intro', introEn: 'Intro' };
    return draftProgramme.execute(bureau, input, invocation());
  });
  const results = await Promise.all(drafts);
  expect(results.filter(({ ok }) => !ok)).toEqual([]);
}

describe('sealing', () => {
  test('gives each entry its link, once, whoever seals at the same moment', async () => {
    await write(12);
    const sealed = await Promise.all([sealWaiting(), sealWaiting(), sealWaiting()]);
    await sealWaiting();
    expect(sealed.reduce((sum, n) => sum + n, 0)).toBeGreaterThanOrEqual(12);
    const verdict = await verify();
    expect(verdict).toMatchObject({ findings: [], waiting: 0 });
    expect(verdict.links).toBe(await world.owner.auditEntry.count());
  });
  test('goes on while parallel writers write, without a gap or a fork', async () => {
    let writing = true;
    const sealers = Promise.all(
      [1, 2].map(async () => {
        while (writing) await sealWaiting();
      }),
    );
    for (let round = 0; round < 5; round += 1) await write(8);
    writing = false;
    await sealers;
    await sealWaiting();
    const verdict = await verify();
    expect(verdict).toMatchObject({ findings: [], waiting: 0 });
    expect(verdict.links).toBe(await world.owner.auditEntry.count());
  });
  test('shows an entry its place, to who may read it', async () => {
    await write(1);
    await sealWaiting();
    const { id } = await world.owner.auditEntry.findFirstOrThrow({ orderBy: { id: 'desc' } });
    const found = await findAudit.execute(bureau, { id, locale: 'nl' });
    expect(found).toMatchObject({
      ok: true,
      value: { event: 'programme.drafted', changes: { titleNl: { from: null, to: 'P' } } },
    });
    expect(found.ok && found.value.seal?.hash).toMatch(/^[0-9a-f]{64}$/);
    const stranger = await world.actor({ municipality: await world.municipality() }, ['administrator']);
    expect(await findAudit.execute(stranger, { id, locale: 'nl' })).toMatchObject({
      error: { code: 'not_found' },
    });
    const seals = await inScope(scopeOf(stranger), (tx) => tx.auditSeal.count({ where: { entryId: id } }));
    expect(seals).toBe(0);
  });
});

describe('the database', () => {
  const seal = (fields: Record<string, unknown>) => ({
    sequence: 1_000_000n,
    entryId: '',
    previousSequence: 999_999n,
    previousHash: 'ab'.repeat(32),
    hash: 'cd'.repeat(32),
    ...fields,
  });
  test('refuses a second link after the same one, and a link after nothing', async () => {
    await write(2);
    await sealWaiting();
    await write(1);
    const { entryId } = await world.owner.auditUnsealed.findFirstOrThrow();
    const [last, before] = await world.owner.auditSeal.findMany({ orderBy: { sequence: 'desc' }, take: 2 });
    if (!last || !before) throw new Error('two links');
    const fork = {
      entryId,
      sequence: last.sequence,
      previousSequence: before.sequence,
      previousHash: before.hash,
    };
    await expect(world.owner.auditSeal.create({ data: seal(fork) })).rejects.toThrow(/Unique|unique/);
    await expect(world.owner.auditSeal.create({ data: seal({ entryId }) })).rejects.toThrow(/[Ff]oreign key/);
    await expect(
      world.owner.auditSeal.create({ data: seal({ entryId, previousSequence: last.sequence }) }),
    ).rejects.toThrow(/audit_seal_link/);
  });
  test('lets nobody change or remove entries, seals and heads, not even its owner', async () => {
    await write(1);
    await sealWaiting();
    await signHead();
    for (const table of ['audit_entry', 'audit_seal', 'audit_head']) {
      await expect(world.owner.$executeRawUnsafe(`DELETE FROM ${table}`)).rejects.toThrow(/final/);
      await expect(world.owner.$executeRawUnsafe(`TRUNCATE ${table} CASCADE`)).rejects.toThrow(/final/);
      await expect(database().$executeRawUnsafe(`DELETE FROM ${table}`)).rejects.toThrow(/permission denied/);
    }
  });
  test('lets the portal take an entry from the waiting list only once it is sealed', async () => {
    await write(1);
    const removed = await asJob('audit_sealer', (tx) => tx.auditUnsealed.deleteMany({}));
    expect(removed?.count).toBe(0);
    const seen = await inScope(NOBODY, (tx) => tx.auditUnsealed.count());
    expect(seen).toBe(0);
    expect(await world.owner.auditUnsealed.count()).toBeGreaterThan(0);
  });
});

describe('checking the chain', () => {
  test('finds a saved head that the chain no longer has: its end was cut off', async () => {
    await write(2);
    const head = await signHead();
    if (!head) throw new Error('a head');
    expect(await verify({ saved: [head] })).toMatchObject({ findings: [] });
    await tamper(`delete from audit_head where sequence = ${head.sequence}`);
    expect((await verify()).findings).toMatchObject([{ reason: 'head_removed' }]);
    await tamper(`delete from audit_unsealed;
      delete from audit_entry where data->>'digest' = '${digestOfHead(head)}';
      delete from audit_entry where id = (select entry_id from audit_seal where sequence = ${head.sequence});
      delete from audit_seal where sequence = ${head.sequence}`);
    // Whoever has only the database can no longer know.
    expect(await verify()).toMatchObject({ findings: [] });
    const about = `Saved head ${head.number} at link ${head.sequence}`;
    expect((await verify({ saved: [head] })).findings).toEqual([
      { about, reason: 'head_not_in_chain' },
      { about, reason: 'head_not_published' },
    ]);
  });
  test.each([
    [
      'a changed entry',
      (id: string) => `update audit_entry set event = 'x.y' where id = '${id}'`,
      'entry_changed',
    ],
    ['a removed entry', (id: string) => `delete from audit_entry where id = '${id}'`, 'entry_missing'],
    ['a removed seal', (id: string) => `delete from audit_seal where entry_id = '${id}'`, 'never_sealed'],
  ] as const)('names %s', async (_what, sql, reason) => {
    await write(1);
    await sealWaiting();
    const last = await world.owner.auditSeal.findFirstOrThrow({ orderBy: { sequence: 'desc' } });
    const entry = await world.owner.auditEntry.findUniqueOrThrow({ where: { id: last.entryId } });
    const kept = { ...last };
    await tamper(sql(last.entryId));
    const { findings } = await verify();
    expect(findings).toEqual([{ about: expect.stringContaining(last.entryId), reason }]);
    await restore(entry, kept);
    expect(await verify()).toMatchObject({ findings: [] });
  });

  /** Puts back what a test took away, so that the next begins with a good chain. */
  async function restore(
    entry: { id: string; event: string },
    seal: {
      sequence: bigint;
      entryId: string;
      previousSequence: bigint | null;
      previousHash: string | null;
      hash: string;
    },
  ) {
    await withClient(world.ownerUrl, async (client) => {
      await client.query('set session_replication_role = replica');
      await client.query('update audit_entry set event = $2 where id = $1', [entry.id, entry.event]);
      const { rows } = await client.query('select 1 from audit_entry where id = $1', [entry.id]);
      if (rows.length === 0) {
        // The entry is gone for good: its link goes too, as the last of the chain.
        await client.query('delete from audit_seal where sequence = $1', [seal.sequence.toString()]);
        return;
      }
      await client.query(
        `insert into audit_seal (sequence, entry_id, previous_sequence, previous_hash, hash)
         values ($1, $2, $3, $4, $5) on conflict do nothing`,
        [
          seal.sequence.toString(),
          seal.entryId,
          seal.previousSequence?.toString() ?? null,
          seal.previousHash,
          seal.hash,
        ],
      );
    });
  }
});

describe('without the right to', () => {
  test('nobody but the sealer adds a seal', async () => {
    await write(1);
    const { entryId } = await world.owner.auditUnsealed.findFirstOrThrow();
    const forge = inScope(scopeOf(bureau), (tx) =>
      tx.auditSeal.createMany({ data: { sequence: 1n, entryId, hash: 'ab'.repeat(32) } }),
    );
    await expect(forge).rejects.toThrow(/row-level security/);
  });
});

afterEach(async () => {
  await sealWaiting();
});
