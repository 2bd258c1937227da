import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { confinePortal } from '@/scripts/database/confine';
import { connect, urlForDatabase, withClient } from '@/scripts/database/connection';
import { claimPortal, type EmbeddedServer, startEmbedded } from '@/scripts/database/embedded';
import { migrateDatabase } from '@/scripts/database/migrate';
import { ensurePortalRole } from '@/scripts/database/portal-role';
import { projectPath } from '@/scripts/support/project';

const parent = mkdtempSync(path.join(tmpdir(), 'bindend-embedded-'));
const folder = path.join(parent, 'postgres');
const pidFile = path.join(folder, 'cluster', 'postmaster.pid');

function start(): Promise<EmbeddedServer> {
  return startEmbedded({ folder, projectFolder: projectPath(), durable: false });
}

function serverPid(): number {
  return Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
}

/** Kills a process that serves a connection; PostgreSQL then starts all others anew. */
async function killOneBackend(server: EmbeddedServer): Promise<void> {
  process.kill(await pidOf(await connect(server.ownerUrl)), 'SIGKILL');
}

async function pidOf(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  return rows[0]?.pid ?? 0;
}

async function isIdle(server: EmbeddedServer, pid: number): Promise<boolean> {
  return withClient(server.ownerUrl, async (client) => {
    const { rows } = await client.query('select state from pg_stat_activity where pid = $1', [pid]);
    return rows[0]?.state !== 'active';
  });
}

beforeAll(async () => {
  const { chmodSync } = await import('node:fs');
  // The account of the server must be able to enter a temporary folder that root made.
  chmodSync(parent, 0o755);
});
afterAll(() => rmSync(parent, { recursive: true, force: true }));

describe('the embedded PostgreSQL', () => {
  it('is one server for processes that start at once, and stops with the last', async () => {
    const [one, two] = await Promise.all([start(), start()]);
    expect(one.port).toBe(two.port);
    await one.stop();
    await withClient(two.ownerUrl, (client) => client.query('select 1'));
    await two.stop();
    await expect(withClient(two.ownerUrl, (client) => client.query('select 1'))).rejects.toThrow(
      /nothing listens/,
    );
  });

  it('keeps its port and its data from one start to the next', async () => {
    const first = await start();
    await withClient(first.ownerUrl, (client) => client.query('create table kept (id int)'));
    await first.stop();
    const second = await start();
    expect(second.port).toBe(first.port);
    await withClient(second.ownerUrl, (client) => client.query('drop table kept'));
    await second.stop();
  });

  it('lets the role of the portal into no other database, and the owner into all', async () => {
    const server = await start();
    const query = (url: string) => withClient(url, (client) => client.query('select 1'));
    await migrateDatabase(server.ownerUrl);
    const portalUrl = await ensurePortalRole(server.ownerUrl, 'a secret of at least thirty-two characters');
    await query(urlForDatabase(portalUrl, 'postgres'));
    const role = decodeURIComponent(new URL(portalUrl).username);
    expect(await confinePortal(server.ownerUrl, role)).toEqual(['connect to postgres, template1']);
    expect(await confinePortal(server.ownerUrl, role, true)).toEqual([]);
    for (const database of ['postgres', 'template1']) {
      await expect(query(urlForDatabase(portalUrl, database))).rejects.toThrow(/permission denied|may not/);
      await query(urlForDatabase(server.ownerUrl, database));
    }
    await query(portalUrl);
    await server.stop();
  });

  it('comes back by itself after kill -9 of the server', async () => {
    const first = await start();
    process.kill(serverPid(), 'SIGKILL');
    const second = await start();
    await withClient(second.ownerUrl, (client) => client.query('select 1'));
    await second.stop();
    await first.stop();
  });

  it.each([
    [
      'kill -9 of the server',
      () => process.kill(serverPid(), 'SIGKILL'),
      /^broke off \(.*unexpected postmaster exit/,
    ],
    [
      'its immediate shutdown',
      () => process.kill(serverPid(), 'SIGQUIT'),
      /^broke off \(.*immediate shutdown/,
    ],
    ['kill -9 of one of its processes', killOneBackend, /^broke off \(.*crash of another/],
  ])('says that it fell after %s, and stands up at the same address', async (_name, fell, how) => {
    const server = await start();
    const fallen = server.fallen();
    await fell(server);
    expect(await fallen).toMatch(how);
    await server.standUp();
    await withClient(server.ownerUrl, (client) => client.query('select 1'));
    await server.stop();
  });

  it('stands up although a process of the killed server still works and does not notice', async () => {
    const server = await start();
    const busy = await connect(server.ownerUrl);
    const pid = await pidOf(busy);
    const answer = busy.query('select count(*) from generate_series(1, 1000000000) a').catch(() => 'cut off');
    await expect.poll(() => isIdle(server, pid)).toBe(false);
    process.kill(serverPid(), 'SIGKILL');
    await server.fallen();
    await server.standUp();
    expect(await answer).toBe('cut off');
    await withClient(server.ownerUrl, (client) => client.query('select 1'));
    await server.stop();
  });

  it('that is told to stop while it stands up does not stay behind', async () => {
    const server = await start();
    process.kill(serverPid(), 'SIGKILL');
    await server.fallen();
    const standing = server.standUp().catch(() => undefined);
    await Promise.all([standing, server.stop()]);
    await expect(withClient(server.ownerUrl, (client) => client.query('select 1'))).rejects.toThrow(
      /nothing listens/,
    );
  });

  it('starts although the number in a stale lock file now belongs to another program', async () => {
    const first = await start();
    const lock = readFileSync(pidFile, 'utf8');
    await first.stop();
    writeFileSync(pidFile, lock.replace(/^\d+/, String(process.pid)));
    const second = await start();
    await withClient(second.ownerUrl, (client) => client.query('select 1'));
    await second.stop();
  });

  it('serves one portal: a second one is told so', async () => {
    const server = await start();
    const release = await claimPortal(server);
    await expect(claimPortal(server)).rejects.toThrow(/already running from this folder/);
    await release();
    await (await claimPortal(server))();
    await server.stop();
  });
});
