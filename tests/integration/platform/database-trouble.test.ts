import { execFileSync, spawnSync } from 'node:child_process';
import { mkdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createDatabase, type Patience } from '@/lib/platform/database';
import type { PrismaClient } from '@/lib/platform/generated/client';
import { startJobs } from '@/lib/platform/jobs';
import { log } from '@/lib/platform/log';
import { troubleOf } from '@/lib/platform/sql-state';
import { type EmbeddedServer, startEmbedded } from '@/scripts/database/embedded';
import { projectPath } from '@/scripts/support/project';
import { freezeServer } from '../../support/database/freeze';

/** A server of this file alone, because it is stopped, filled up and set read-only. */
const folder = path.join(tmpdir(), `bindend-trouble-${process.pid}`);
const wish = { folder, projectFolder: projectPath(), durable: false };
const clients: PrismaClient[] = [];
let server: EmbeddedServer;
let owner: pg.Client;
let db: PrismaClient;

const connect = (url: string, patience?: Partial<Patience>) => {
  const client = createDatabase(url, 2, patience);
  clients.push(client);
  return client;
};

async function own(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: server.ownerUrl });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

beforeAll(async () => {
  server = await startEmbedded(wish);
  owner = await own();
  await owner.query('create table thing (id int primary key); insert into thing values (1)');
  db = connect(server.ownerUrl);
});
afterAll(async () => {
  await owner.end();
  for (const client of clients) await client.$disconnect();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

/** What ails the database according to the error with which `work` fails. */
async function trouble(work: Promise<unknown>): Promise<string | undefined> {
  try {
    await work;
  } catch (error) {
    return troubleOf(error) ?? `unknown: ${error}`;
  }
  return 'it succeeded';
}

/** Fills the pool of transactions until the returned function is called. */
async function fillTransactions(client: PrismaClient, most: number): Promise<() => Promise<unknown>> {
  let free = () => {};
  const hold = new Promise<void>((resolve) => {
    free = resolve;
  });
  let inside = 0;
  const held = Array.from({ length: most }, () =>
    client.$transaction(
      async () => {
        inside += 1;
        await hold;
      },
      { timeout: 30_000 },
    ),
  );
  while (inside < most) await wait(5);
  return () => {
    free();
    return Promise.all(held);
  };
}

/** Whether this account may make a disk of one megabyte; on the build server it may. */
function mayMount(): boolean {
  return spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0;
}

describe('a state of PostgreSQL that is no bug is known as', () => {
  test('busy, when a lock is held for too long', async () => {
    await owner.query('begin; select * from thing for update');
    const waiting = db.$transaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL lock_timeout = '20ms'`;
      await tx.$queryRaw`SELECT * FROM thing FOR UPDATE`;
    });
    expect(await trouble(waiting)).toBe('busy');
    await owner.query('rollback');
  });
  test('busy, when a statement takes too long', async () => {
    const slow = db.$transaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL statement_timeout = '20ms'`;
      await tx.$queryRaw`SELECT pg_sleep(5)::text`;
    });
    expect(await trouble(slow)).toBe('busy');
  });
  test('busy, when every transaction is taken; reads without one go on', async () => {
    const full = connect(server.ownerUrl, { connection: 300 });
    const free = await fillTransactions(full, 2);
    const waiting = trouble(full.$transaction(async () => 1));
    const impatient = trouble(full.$transaction(async () => 1, { maxWait: 20 }));
    expect(await full.$queryRaw`SELECT 1 AS one`).toEqual([{ one: 1 }]);
    expect(await impatient).toBe('busy');
    expect(await waiting).toBe('busy');
    await free();
  });
  test('busy, when the server takes no more connections', async () => {
    await owner.query(`create role few login connection limit 0 password 'few'`);
    const few = new URL(server.ownerUrl);
    [few.username, few.password] = ['few', 'few'];
    const refused = connect(few.toString());
    expect(await trouble(refused.$queryRaw`SELECT 1`)).toBe('busy');
    expect(await trouble(refused.$transaction(async () => 1))).toBe('busy');
  });
  test('busy, when a transaction takes longer than it may', async () => {
    const slow = db.$transaction(
      async (tx) => {
        await wait(60);
        await tx.$queryRaw`SELECT 1`;
      },
      { timeout: 20 },
    );
    expect(await trouble(slow)).toBe('busy');
  });
  test('read_only, when nothing may be written', async () => {
    await owner.query('alter database bindend set default_transaction_read_only = on');
    const copy = connect(server.ownerUrl);
    expect(await trouble(copy.$executeRaw`INSERT INTO thing VALUES (2)`)).toBe('read_only');
    await owner.query('set default_transaction_read_only = off');
    await owner.query('alter database bindend reset default_transaction_read_only');
  });
  test.skipIf(!mayMount())('read_only, when the disk is full', async () => {
    const small = path.join(folder, 'small');
    await mkdir(small);
    const { uid } = await stat(path.join(folder, 'cluster'));
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=1m,uid=${uid},mode=700`, 'tmpfs', small]);
    try {
      await owner.query(`create tablespace small location '${small}'`);
      await owner.query('create table full_of (text text) tablespace small');
      const filling = db.$executeRaw`INSERT INTO full_of SELECT repeat('x', 1000) FROM generate_series(1, 5000)`;
      expect(await trouble(filling)).toBe('read_only');
      expect(await db.$queryRaw`SELECT count(*)::int FROM thing`).toEqual([{ count: 1 }]);
      await owner.query('drop table full_of');
      await owner.query('drop tablespace small');
    } finally {
      execFileSync('umount', ['--lazy', small]);
    }
  });
  test('unavailable, when the connection breaks between two statements or during one', async () => {
    const [between, during] = [40, 3_000].map((ms) =>
      trouble(
        db.$transaction(async (tx) => {
          const [mine] = await tx.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`;
          const end = () => owner.query('select pg_terminate_backend($1)', [mine?.pid]);
          if (ms < 100) await end().then(() => wait(ms));
          else setTimeout(end, 20);
          await tx.$queryRaw`SELECT pg_sleep(${ms / 1000})::text`;
        }),
      ),
    );
    expect(await between).toBe('unavailable');
    expect(await during).toBe('unavailable');
  });
  test('unavailable, while it is stopped, and all is well again after its return', async () => {
    const during = trouble(db.$transaction(async (tx) => tx.$queryRaw`SELECT pg_sleep(5)::text`));
    await wait(50);
    await owner.end();
    await server.stop();
    expect(await during).toBe('unavailable');
    expect(await trouble(db.$queryRaw`SELECT 1`)).toBe('unavailable');
    expect(await trouble(db.$transaction(async () => 1))).toBe('unavailable');
    const byName = connect(server.ownerUrl.replace('127.0.0.1', 'localhost'));
    expect(await trouble(byName.$queryRaw`SELECT 1`)).toBe('unavailable');
    server = await startEmbedded(wish);
    owner = await own();
    expect(await db.$queryRaw`SELECT 1 AS one`).toEqual([{ one: 1 }]);
    expect(await db.$transaction(async (tx) => tx.$queryRaw`SELECT 2 AS two`)).toEqual([{ two: 2 }]);
  });
});

describe('a server that keeps its connections and answers none', () => {
  /** Longer than is promised, for a machine that runs other tests. */
  const WITHIN = 8_000;
  const isBack = () =>
    vi.waitFor(async () => expect(await db.$queryRaw`SELECT 5 AS five`).toEqual([{ five: 5 }]), 10_000);

  test('is known as unavailable in seconds, refuses what comes next at once, and needs no restart', async () => {
    let begun = () => {};
    const inside = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const during = trouble(
      db.$transaction(
        async (tx) => {
          await tx.$queryRaw`SELECT 1`;
          begun();
          await wait(50);
          await tx.$queryRaw`SELECT 2 AS two`;
        },
        { timeout: 60_000 },
      ),
    );
    await inside;
    const thaw = freezeServer(server.pid() ?? Number.NaN);
    const frozenAt = Date.now();
    try {
      const patient = db.$transaction(async () => 1, { maxWait: 20_000 });
      const others = [trouble(db.$queryRaw`SELECT 3`), trouble(patient)];
      expect(await Promise.all([during, ...others])).toEqual(['unavailable', 'unavailable', 'unavailable']);
      expect(Date.now() - frozenAt).toBeLessThan(WITHIN);
      const next = Date.now();
      expect(await trouble(db.$queryRaw`SELECT 4`)).toBe('unavailable');
      expect(await trouble(db.$transaction(async () => 1))).toBe('unavailable');
      expect(Date.now() - next).toBeLessThan(500);
    } finally {
      thaw();
    }
    await isBack();
    expect(await db.$transaction(async (tx) => tx.$queryRaw`SELECT 6 AS six`)).toEqual([{ six: 6 }]);
  });
  test('differs from one that takes long over a statement', async () => {
    const long = [
      trouble(db.$queryRaw`SELECT pg_sleep(6)::text`),
      trouble(db.$transaction(async (tx) => tx.$queryRaw`SELECT pg_sleep(6)::text`, { timeout: 20_000 })),
    ];
    expect(await Promise.all(long)).toEqual(['it succeeded', 'it succeeded']);
  });
  test('is not thought of when one connection alone gets no answer, but that one is given up', async () => {
    const hasty = connect(server.ownerUrl, { statement: 2_000 });
    const [mine] = await hasty.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`;
    const frozen = mine?.pid ?? Number.NaN;
    process.kill(frozen, 'SIGSTOP');
    try {
      expect(await trouble(hasty.$queryRaw`SELECT 7`)).toBe('unavailable');
      expect(await hasty.$queryRaw`SELECT 8 AS eight`).toEqual([{ eight: 8 }]);
    } finally {
      process.kill(frozen, 'SIGCONT');
    }
  });
});

describe('while the database is away', () => {
  test('jobs say so in one line, and in one that they go on', async () => {
    const said: string[] = [];
    const warn = vi.spyOn(log(), 'warn').mockImplementation((_facts: unknown, line?: string) => {
      said.push(line ?? '');
    });
    const failed = vi.spyOn(log(), 'error');
    let turns = 0;
    const run = async () => {
      turns += 1;
      await db.$queryRaw`SELECT 1`;
    };
    const stop = startJobs([
      { name: 'mailer', everySeconds: 0.005, run },
      { name: 'audit_sealer', everySeconds: 0.005, run },
    ]);
    await owner.end();
    await server.stop();
    const before = turns;
    await vi.waitFor(() => expect(turns).toBeGreaterThan(before + 10));
    expect(said).toEqual(['the database is in trouble: jobs wait']);
    server = await startEmbedded(wish);
    owner = await own();
    await vi.waitFor(() => expect(said).toHaveLength(2));
    await stop();
    expect(said[1]).toBe('the database works again: jobs go on');
    expect(failed).not.toHaveBeenCalled();
    warn.mockRestore();
  });
});

test('an error of the application is no trouble of the database', async () => {
  expect(await trouble(db.$queryRaw`SELECT 1 / 0`)).toMatch(/^unknown/);
  expect(await trouble(db.$queryRaw`SELECT * FROM thing_that_is_not_there`)).toMatch(/^unknown/);
  expect(troubleOf(new Error('a bug'))).toBeUndefined();
  expect(troubleOf(undefined)).toBeUndefined();
});
