import { setTimeout as wait } from 'node:timers/promises';
import { withClient } from '@/scripts/database/connection';
import type { ProcessPart } from '@/scripts/support/keep-standing';
import type { Disk } from './disk';

/** What is done to a portal in a round, as it reads in its line. */
export type Fall = { name: string; strike: () => Promise<void> };

/** What there is to strike. */
export type Targets = { server: ProcessPart; database: ProcessPart; disk: Disk | null; ownerUrl: string };

/** How long a disk stays full, in milliseconds. */
const FULL_MS = 2_000;

/** All that may happen to a portal: kill -9 of its server, of PostgreSQL, of both, of one connection; a full disk. */
export function fallsOf({ server, database, disk, ownerUrl }: Targets): Fall[] {
  const killServer = async () => kill(server.pid());
  const killDatabase = async () => kill(database.pid());
  const falls: Fall[] = [
    { name: 'kill -9 of the server', strike: killServer },
    { name: 'kill -9 of PostgreSQL', strike: killDatabase },
    { name: 'kill -9 of both', strike: async () => void (await Promise.all([killServer(), killDatabase()])) },
    { name: 'kill -9 of one connection', strike: async () => kill(await anyConnection(ownerUrl)) },
  ];
  if (disk) falls.push({ name: 'a full disk', strike: () => fillForAWhile(disk) });
  return falls;
}

function kill(pid: number | undefined): void {
  if (pid === undefined) throw new Error('It was down already');
  process.kill(pid, 'SIGKILL');
}

/** A process of PostgreSQL that serves the portal, preferably one that is at work. */
function anyConnection(ownerUrl: string): Promise<number | undefined> {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ pid: number }>(
      `select pid from pg_stat_activity where usename like '%\\_portal\\_login' order by state <> 'idle' desc, random() limit 1`,
    );
    return rows[0]?.pid;
  });
}

async function fillForAWhile(disk: Disk): Promise<void> {
  disk.fill();
  try {
    await wait(FULL_MS);
  } finally {
    disk.empty();
  }
}
