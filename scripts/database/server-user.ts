import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { PlainFailure } from '@/scripts/support/plain-failure';

/** The account that PostgreSQL runs as; empty when it is the account that runs this script. */
export type ServerUser = { uid?: number; gid?: number };

/** Where a root user keeps what the server's own account must be able to reach. */
const REACHABLE_ROOT = '/var/lib/bindend';

/**
 * PostgreSQL refuses to run as root. As root we run it as an account that is already there: the owner of the
 * project folder, else `postgres`, else `nobody`. No account is created, so nothing on the machine changes.
 */
export function serverUser(projectFolder: string): ServerUser {
  if (process.getuid?.() !== 0) return {};
  const accounts = readAccounts();
  const owner = statSync(projectFolder).uid;
  const chosen =
    accounts.find(({ uid }) => uid === owner && uid !== 0) ??
    accounts.find(({ name }) => name === 'postgres') ??
    accounts.find(({ name }) => name === 'nobody');
  if (!chosen) {
    throw new PlainFailure(
      'PostgreSQL does not run as root and this machine has no other account: run the command as an ordinary user or set DATABASE_URL.',
    );
  }
  return { uid: chosen.uid, gid: chosen.gid };
}

function readAccounts(): { name: string; uid: number; gid: number }[] {
  if (!existsSync('/etc/passwd')) return [];
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 4)
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}

/** Whether the account may enter every folder on the way to `folder` (which need not exist yet). */
export function canReach(folder: string, user: ServerUser): boolean {
  if (user.uid === undefined) return true;
  let current = path.resolve(folder);
  while (true) {
    if (existsSync(current) && !mayEnter(current, user)) return false;
    const parent = path.dirname(current);
    if (parent === current) return true;
    current = parent;
  }
}

function mayEnter(folder: string, user: ServerUser): boolean {
  const { mode, uid, gid } = statSync(folder);
  if (uid === user.uid) return (mode & 0o100) !== 0;
  if (gid === user.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}

/**
 * `folder` itself, or for a project below a closed folder such as /root a folder below /var/lib/bindend that
 * is named after it, so that two clones never share one.
 */
export function reachableFolder(folder: string, user: ServerUser): string {
  if (canReach(folder, user)) return folder;
  const name = createHash('sha256').update(path.resolve(folder)).digest('hex').slice(0, 12);
  return path.join(REACHABLE_ROOT, `${path.basename(folder)}-${name}`);
}

/** The programs where the account can reach them: in place, or copied once (60 MB) per package version. */
export async function reachablePrograms(native: string, user: ServerUser): Promise<string> {
  if (canReach(native, user)) return native;
  const manifest = JSON.parse(readFileSync(path.join(native, '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  const target = path.join(REACHABLE_ROOT, `postgres-${manifest.version}`);
  if (existsSync(target)) return target;
  const unfinished = `${target}.${process.pid}`;
  await mkdir(REACHABLE_ROOT, { recursive: true, mode: 0o755 });
  await cp(native, unfinished, { recursive: true, verbatimSymlinks: true });
  await rename(unfinished, target).catch(() => rm(unfinished, { recursive: true, force: true }));
  return target;
}
