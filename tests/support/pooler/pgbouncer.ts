import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { databaseNameOf, withClient } from '@/scripts/database/connection';
import { serverUser } from '@/scripts/database/server-user';
import { freePort } from '@/scripts/support/free-port';
import { projectPath } from '@/scripts/support/project';
import { requireDebianProgram } from '@/scripts/test/debian-program';

/** A PgBouncer in front of the server of the tests; `through` gives an address the way through it. */
export type PgBouncer = { through: (url: string) => string; stop: () => Promise<void> };

/** How it shares connections, and how many it opens to PostgreSQL for each database and account. */
export type PoolerOptions = { mode: 'session' | 'transaction' | 'statement'; connections: number };

/** Does in the database of a test what docs/operations.md tells a superuser to do: its words, run as they stand. */
export async function letPgBouncerIn(ownerUrl: string): Promise<void> {
  const page = readFileSync(projectPath('docs', 'operations.md'), 'utf8');
  const [, advice = ''] = /```sql\n(CREATE ROLE pgbouncer[^`]*)```/.exec(page) ?? [];
  const [role = '', ...rest] = advice.split(/;\n(?=[A-Z])/);
  await withClient(ownerUrl, async (client) => {
    // Roles belong to the server: another run of the tests may have made it.
    await client.query(role).catch((error: { code?: string }) => {
      if (error.code !== '42710') throw error;
    });
    await client.query(rest.join(';\n').replace('DATABASE bindend', `DATABASE ${databaseNameOf(ownerUrl)}`));
  });
}

/** Starts a real PgBouncer that asks PostgreSQL itself for passwords, as docs/operations.md says. */
export async function startPgBouncer(ownerUrl: string, options: PoolerOptions): Promise<PgBouncer> {
  const program = requireDebianProgram('pgbouncer', 'pgbouncer');
  const folder = mkdtempSync(path.join(tmpdir(), 'bindend-pgbouncer-'));
  const port = await freePort();
  const file = writeSettings(folder, new URL(ownerUrl), port, options);
  // It refuses to run as root, as PostgreSQL does.
  const user = serverUser(projectPath());
  if (user.uid !== undefined && user.gid !== undefined) {
    for (const name of [folder, file, passwordsIn(folder)]) chownSync(name, user.uid, user.gid);
  }
  const child = spawn(program, [file], { ...user, stdio: 'ignore' });
  await answering(child, port);
  return {
    through: (url) => Object.assign(new URL(url), { port: String(port) }).toString(),
    stop: async () => {
      child.kill('SIGTERM');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function passwordsIn(folder: string): string {
  return path.join(folder, 'passwords.txt');
}

function writeSettings(folder: string, server: URL, port: number, options: PoolerOptions): string {
  writeFileSync(passwordsIn(folder), '"pgbouncer" "its password"\n', { mode: 0o600 });
  const file = path.join(folder, 'pgbouncer.ini');
  const lines = [
    '[databases]',
    `* = host=${server.hostname} port=${server.port || 5432} auth_user=pgbouncer`,
    '[pgbouncer]',
    'listen_addr = 127.0.0.1',
    `listen_port = ${port}`,
    'unix_socket_dir =',
    'auth_type = scram-sha-256',
    `auth_file = ${passwordsIn(folder)}`,
    'auth_query = SELECT usename, passwd FROM pgbouncer_get_auth($1)',
    `pool_mode = ${options.mode}`,
    `default_pool_size = ${options.connections}`,
    'max_client_conn = 500',
  ];
  writeFileSync(file, `${lines.join('\n')}\n`, { mode: 0o600 });
  chmodSync(folder, 0o755);
  return file;
}

async function answering(child: ChildProcess, port: number): Promise<void> {
  while (child.exitCode === null) {
    if (await listens(port)) return;
    await wait(20);
  }
  throw new Error(`PgBouncer ended with code ${child.exitCode}`);
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    const done = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => done(true)).once('error', () => done(false));
  });
}
