import type { PrismaClient } from '../../lib/platform/generated/client';
import { seedAssemblyHistory } from './assembly-history';
import { seedBodies } from './bodies';
import { seedDemo } from './demo';
import { seedMunicipalities } from './municipalities';
import { seedProgramme } from './programme';
import { actAs } from './scope';
import { seedStandards } from './standards';
import { seedTrail } from './trail';

/**
 * Fills a migrated, empty database: the facts always; in demo mode also the demo accounts, the example
 * decisions and the draft programme and budget. All or nothing: one transaction.
 */
export async function seed(database: PrismaClient, options: { demo: boolean }): Promise<void> {
  await database.$transaction(
    async (tx) => {
      await actAs(tx, { bodyKind: 'bureau' });
      await seedMunicipalities(tx);
      await seedBodies(tx);
      await seedStandards(tx);
      await seedAssemblyHistory(tx);
      if (options.demo) {
        await seedProgramme(tx);
        await seedDemo(tx);
      }
      await seedTrail(tx);
    },
    { timeout: 120_000, maxWait: 10_000 },
  );
}
