import 'server-only';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { database } from '@/lib/platform/database';
import { log } from '@/lib/platform/log';

export type Readiness = { ready: boolean; database: boolean; migrations: boolean };

/** Asks the database, and compares its migrations with those of this build. Says nothing of addresses or names. */
export async function readiness(): Promise<Readiness> {
  try {
    const applied = await database().$queryRaw<{ name: string }[]>`
      SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;
    const names = new Set(applied.map(({ name }) => name));
    const migrations = (await expectedMigrations()).every((name) => names.has(name));
    return { ready: migrations, database: true, migrations };
  } catch (error) {
    log().warn({ err: error }, 'not ready');
    return { ready: false, database: false, migrations: false };
  }
}

async function expectedMigrations(): Promise<string[]> {
  const entries = await readdir(path.join(process.cwd(), 'prisma', 'migrations'), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}
