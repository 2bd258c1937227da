import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { startEmbedded } from '@/scripts/database/embedded';
import { projectPath } from '@/scripts/support/project';

/** A PostgreSQL on which tests may make and drop databases. */
export type TestServer = { adminUrl: string; stop: () => Promise<void> };

/**
 * The server of TEST_DATABASE_URL (an account that may make databases and roles, best a superuser), or an
 * embedded one in `.data/test-postgres` without durability. Test runs at the same time share it.
 */
export async function openTestServer(): Promise<TestServer> {
  const external = process.env.TEST_DATABASE_URL;
  if (external) return { adminUrl: external, stop: async () => undefined };
  const server = await startEmbedded({
    folder: projectPath('.data', 'test-postgres'),
    projectFolder: projectPath(),
    durable: false,
  });
  return { adminUrl: server.ownerUrl, stop: server.stop };
}

/** What a template is made from. A change in any of these files makes another template. */
const INGREDIENTS = ['prisma/migrations', 'prisma/policies', 'prisma/triggers', 'prisma/seed'];

/** Twelve hex characters that name the migrations, policies, triggers and the seed, facts included. */
export function ingredientsHash(): string {
  const hash = createHash('sha256');
  for (const file of INGREDIENTS.flatMap((folder) => filesBelow(projectPath(folder)))) {
    hash.update(path.relative(projectPath(), file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex').slice(0, 12);
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
