import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '@/lib/platform/generated/client';
import { seed } from '@/prisma/seed/index';
import { withClient, withLock } from './connection';

/** What the seed loads: the facts always, the demo accounts and the current year only for a demo. */
export type SeedOptions = { demo: boolean };

/**
 * Fills a migrated, empty database and returns true; false when it was filled before. The seed is one
 * transaction, so a seed that was interrupted left nothing; processes that start at once wait for the first.
 * Load this module only after the Prisma client is generated: it imports it.
 */
export function seedDatabase(ownerUrl: string, options: SeedOptions): Promise<boolean> {
  return withLock(ownerUrl, 'bindend: seed', async () => {
    if (await isSeeded(ownerUrl)) return false;
    const database = new PrismaClient({ adapter: new PrismaPg({ connectionString: ownerUrl, max: 2 }) });
    try {
      await seed(database, options);
    } finally {
      await database.$disconnect();
    }
    return true;
  });
}

function isSeeded(ownerUrl: string): Promise<boolean> {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ filled: boolean }>(
      'select exists (select from municipality) as filled',
    );
    return rows[0]?.filled ?? false;
  });
}
