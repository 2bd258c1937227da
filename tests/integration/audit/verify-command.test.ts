import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signHead } from '@/lib/audit/head';
import type { AuditKey } from '@/lib/audit/keys';
import { listHeads } from '@/lib/audit/queries/heads';
import type { SignedHead } from '@/lib/audit/signature';
import { draftProgramme } from '@/lib/programme/commands/programme';
import { withClient } from '@/scripts/database/connection';
import { PROJECT, projectPath } from '@/scripts/support/project';
import { succeeded } from '../../support/assembly';
import { invocation, World } from '../../support/world';

const world = World.use();
let folder: string;
let heads: SignedHead[];
let keys: AuditKey[];

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'bindend-heads-'));
  const bureau = await world.actor({ body: await world.body('bureau') }, ['bureau']);
  for (const year of [2101, 2102, 2103]) {
    const text = { year, titleNl: 'P', titleEn: 'P', introNl: 'Intro', introEn: 'Intro' };
    succeeded(await draftProgramme.execute(bureau, text, invocation()));
    await signHead();
  }
  ({ heads, keys } = succeeded(await listHeads.execute(null, { before: null })));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs the command as an operator does, on this file's database, and gives its exit code and what it said. */
function run(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const env = { ...process.env, DATABASE_URL: world.ownerUrl };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [projectPath('scripts', 'bootstrap.mjs'), 'audit-verify', ...words],
      { cwd: PROJECT, env },
      (error, out, err) => resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
  });
}

async function file(name: string, text: string): Promise<string> {
  const full = path.join(folder, name);
  await writeFile(full, text);
  return full;
}

describe('npm run audit:verify', () => {
  test('says that all holds, alone and with the heads that somebody saved', async () => {
    const saved = await file('good.json', JSON.stringify({ heads, keys, next: null }));
    const [alone, withHeads] = await Promise.all([run(), run(saved)]);
    expect([alone.code, alone.err]).toEqual([0, '']);
    expect([withHeads.code, withHeads.err]).toEqual([0, '']);
    expect(withHeads.out).toContain('All of it holds');
  });
  test('refuses a file that holds no heads, with words', async () => {
    const files = await Promise.all([
      file('text.json', 'not json'),
      file('other.json', '{"entries": []}'),
      file('none.json', '{"heads": []}'),
    ]);
    for (const { code, err } of await Promise.all(
      [...files, path.join(folder, 'no such')].map((f) => run(f)),
    )) {
      expect(code).toBe(1);
      expect(err).toContain('holds no saved heads');
      expect(err).not.toContain('    at ');
    }
  });
  test('names every saved head that does not hold, and why', async () => {
    const [last, middle, first] = heads;
    if (!last || !middle || !first) throw new Error('three heads');
    const wrong = [{ ...last, hash: 'ab'.repeat(32) }, { ...middle, sequence: '99' }, first];
    const { code, err } = await run(await file('wrong.json', JSON.stringify({ heads: wrong })));
    expect(code).toBe(1);
    expect(err).toContain(`Saved head 3 at link ${last.sequence}: its signature is wrong`);
    expect(err).toContain(`Saved head 3 at link ${last.sequence}: the chain has another hash at its number`);
    expect(err).toContain(
      'Saved head 2 at link 99: the chain has another hash at its number, or ends before it',
    );
    expect(err).not.toContain(`Saved head 1 at link ${first.sequence}:`);
  });
  test('names all that is broken in the database, not only the first', async () => {
    const entries = await world.owner.auditSeal.findMany({ orderBy: { sequence: 'asc' }, take: 3 });
    const [one, two, three] = entries.map(({ entryId }) => entryId);
    await withClient(world.ownerUrl, async (client) => {
      await client.query('set session_replication_role = replica');
      await client.query(`update audit_entry set event = 'x.y' where id = $1`, [one]);
      await client.query('delete from audit_entry where id = $1', [two]);
      await client.query('delete from audit_seal where entry_id = $1', [three]);
    });
    const { code, err } = await run();
    expect(code).toBe(1);
    expect(err).toContain(`entry ${one}: its entry is not what was sealed`);
    expect(err).toContain(`entry ${two}: its entry is gone`);
    expect(err).toContain(`Entry ${three} (programme.drafted): it has no seal`);
    expect(err).toContain('Head 2 at link 3: the chain has another hash at its number, or ends before it');
  });
});
