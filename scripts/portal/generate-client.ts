import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { runQuietly } from '@/scripts/support/child';
import { fingerprint } from '@/scripts/support/fingerprint';
import type { Lifetime } from '@/scripts/support/lifetime';
import { projectPath } from '@/scripts/support/project';
import { writeMessageTypes } from './message-types';

const MARK = projectPath('node_modules', '.bindend-client');
const CLIENT = projectPath('lib', 'platform', 'generated', 'client.ts');
const SOURCES = ['prisma/schema', 'prisma.config.ts', 'node_modules/prisma/package.json'];

/**
 * Generates the Prisma client when the schema or Prisma changed, and the types of the messages. Needs no network
 * (prisma.config.ts).
 */
export async function generateClient(lifetime: Lifetime): Promise<string> {
  writeMessageTypes();
  const wanted = fingerprint(SOURCES);
  if (existsSync(CLIENT) && existsSync(MARK) && (await readFile(MARK, 'utf8')) === wanted)
    return 'up to date';
  const prisma = projectPath('node_modules', 'prisma', 'build', 'index.js');
  await runQuietly(
    lifetime,
    'The database client could not be generated: correct the schema in prisma/schema.',
    prisma,
    ['generate'],
    // Prisma would ask the internet for news about itself.
    { CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' },
  );
  await writeFile(MARK, wanted);
  return 'generated';
}
