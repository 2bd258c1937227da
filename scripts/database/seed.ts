import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '@/lib/platform/generated/client';
import { PlainFailure } from '@/scripts/support/plain-failure';
import { addressOf, withClient } from './connection';

/** What the seed loads: the facts always, the demo accounts and the current year only for a demo. */
export type SeedOptions = { demo: boolean };

/** `empty`: nothing yet. `interrupted`: a seed began and was killed. `complete`: a seed ended well. */
export type SeedState = 'empty' | 'interrupted' | 'complete';

const MARK = 'Bindend: seed complete';

/** How far the seed came. The mark is a comment on a table, because it is about the database and not in it. */
export function readSeedState(ownerUrl: string): Promise<SeedState> {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ mark: string | null; filled: boolean }>(
      `select obj_description('municipality'::regclass) as mark, exists (select from municipality) as filled`,
    );
    if (rows[0]?.mark?.startsWith(MARK)) return 'complete';
    return rows[0]?.filled ? 'interrupted' : 'empty';
  });
}

/**
 * Fills a migrated, empty database and marks it complete. Throws a PlainFailure for a database in which an
 * earlier seed was interrupted: what is half there cannot be told from what people made.
 */
export async function seedDatabase(ownerUrl: string, options: SeedOptions): Promise<void> {
  if ((await readSeedState(ownerUrl)) === 'interrupted') {
    throw new PlainFailure(
      `The database at ${addressOf(ownerUrl)} is half filled, because its first start was interrupted: empty it (drop and create it again) and start once more.`,
    );
  }
  const { seed } = await import('@/prisma/seed/index');
  const adapter = new PrismaPg({ connectionString: ownerUrl, max: 4 });
  const database = new PrismaClient({ adapter });
  try {
    await seed(database, options);
  } finally {
    await database.$disconnect();
  }
  await withClient(ownerUrl, (client) => client.query(`comment on table municipality is '${MARK}'`));
}
