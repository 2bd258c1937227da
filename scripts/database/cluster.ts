import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, readFileSync, realpathSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '@/scripts/support/free-port';
import { codeOf, messageOf, PlainFailure } from '@/scripts/support/plain-failure';
import { makeExecutable, nativeFolder, programIn } from './binaries';
import { reachableFolder, reachablePrograms, type ServerUser, serverUser } from './server-user';

/** The account that owns the cluster: made by initdb, used for migrations and seed, never by the portal. */
export const OWNER = 'bindend';

/** One data folder of PostgreSQL with the programs and the account that serve it. */
export type Cluster = { folder: string; data: string; log: string; native: string; user: ServerUser };

/** What is kept inside the data folder, so that the folder alone is enough to start again. */
type Kept = { port: number; password: string };

const KEPT_FILE = 'bindend.json';
const SETTINGS_FILE = 'bindend.conf';

/** Finds programs, account and folders; makes the folder. `folder` is where the data should live. */
export async function openCluster(folder: string, projectFolder: string): Promise<Cluster> {
  const user = serverUser(projectFolder);
  const native = await reachablePrograms(nativeFolder(), user);
  const home = reachableFolder(path.resolve(folder), user);
  try {
    await mkdir(home, { recursive: true });
    if (user.uid !== undefined && user.gid !== undefined) chownSync(home, user.uid, user.gid);
    const probe = path.join(home, `.write-${randomBytes(4).toString('hex')}`);
    await writeFile(probe, '');
    await rm(probe);
    await makeExecutable(native);
  } catch (error) {
    throw new PlainFailure(
      `Cannot write to ${home} (${codeOf(error) || messageOf(error)}): give your account write access to it, or remove it if another account made it.`,
    );
  }
  const real = realpathSync(home);
  return { folder: real, data: path.join(real, 'cluster'), log: path.join(real, 'server.log'), native, user };
}

/** Makes the data folder when there is none. Two processes may do this at once: one result is kept. */
export async function initialise(cluster: Cluster): Promise<void> {
  if (existsSync(path.join(cluster.data, KEPT_FILE))) return;
  const unfinished = `${cluster.data}.new-${randomBytes(4).toString('hex')}`;
  const password = randomBytes(24).toString('hex');
  const passwordFile = `${unfinished}.password`;
  try {
    await writeFile(passwordFile, password, { mode: 0o600 });
    own(passwordFile, cluster.user);
    await runInitdb(cluster, unfinished, passwordFile);
    const settings = path.join(unfinished, 'postgresql.conf');
    await writeFile(settings, `${await readFile(settings, 'utf8')}\ninclude_if_exists '${SETTINGS_FILE}'\n`);
    await keep(unfinished, { port: await freePort(), password }, cluster.user);
    await rename(unfinished, cluster.data);
  } catch (error) {
    if (existsSync(path.join(cluster.data, KEPT_FILE))) return;
    throw error instanceof PlainFailure
      ? error
      : new PlainFailure(`Cannot make a database in ${cluster.folder}: ${messageOf(error)}.`);
  } finally {
    await rm(passwordFile, { force: true });
    await rm(unfinished, { recursive: true, force: true });
  }
}

async function runInitdb(cluster: Cluster, data: string, passwordFile: string): Promise<void> {
  const flags = [
    '--username',
    OWNER,
    '--pwfile',
    passwordFile,
    '--auth',
    'scram-sha-256',
    '--encoding',
    'UTF8',
  ];
  // The built-in provider sorts the same on every machine, whatever locales are installed.
  const locale = ['--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'];
  await promisify(execFile)(
    programIn(cluster.native, 'initdb'),
    ['-D', data, ...flags, ...locale, '--no-sync'],
    {
      ...cluster.user,
      cwd: cluster.folder,
      env: { ...process.env, LC_ALL: 'C' },
    },
  );
}

/** Writes the settings that Bindend needs. Only read by PostgreSQL when it starts. */
export async function writeSettings(cluster: Cluster, port: number, durable: boolean): Promise<void> {
  const lines = [
    `port = ${port}`,
    "listen_addresses = '127.0.0.1'",
    "unix_socket_directories = ''",
    "timezone = 'UTC'",
    "log_timezone = 'UTC'",
    'max_connections = 200',
    // Without durability a power cut loses the data and a commit does not wait for the disk: for tests only.
    ...(durable
      ? []
      : ['fsync = off', 'synchronous_commit = off', 'full_page_writes = off', 'autovacuum = off']),
  ];
  const file = path.join(cluster.data, SETTINGS_FILE);
  await writeFile(file, `${lines.join('\n')}\n`);
  own(file, cluster.user);
}

/** Port and password of a data folder. */
export function readKept(cluster: Cluster): Kept {
  return JSON.parse(readFileSync(path.join(cluster.data, KEPT_FILE), 'utf8')) as Kept;
}

/** Keeps another port for the next start. */
export async function keepPort(cluster: Cluster, port: number): Promise<void> {
  await keep(cluster.data, { ...readKept(cluster), port }, cluster.user);
}

async function keep(data: string, kept: Kept, user: ServerUser): Promise<void> {
  const file = path.join(data, KEPT_FILE);
  await writeFile(`${file}.new`, JSON.stringify(kept), { mode: 0o600 });
  own(`${file}.new`, user);
  await rename(`${file}.new`, file);
}

function own(file: string, user: ServerUser): void {
  if (user.uid !== undefined && user.gid !== undefined) chownSync(file, user.uid, user.gid);
}

/** Runs pg_ctl and returns its exit code. Its output is not read: the server would keep a pipe open. */
export function pgCtl(cluster: Cluster, args: string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(programIn(cluster.native, 'pg_ctl'), [...args, '-D', cluster.data, '-s', '-w'], {
      ...cluster.user,
      cwd: cluster.folder,
      stdio: 'ignore',
      env: { ...process.env, LC_ALL: 'C' },
    });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}
