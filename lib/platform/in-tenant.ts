import 'server-only';
import type { Transaction } from '@/lib/platform/database';

/**
 * Does a part of the bureau's work in the name of a municipality: within `work` row-level security shows and
 * takes the rows of that municipality, and afterwards again those of whoever acts. Only a reorganisation needs
 * it, because it moves rows from one municipality to another (see the rules in tests/unit/house/arrows.test.ts).
 */
export async function inTenant<Value>(
  tx: Transaction,
  municipalityId: string,
  work: () => Promise<Value>,
): Promise<Value> {
  const [scope] = await tx.$queryRaw<{ before: string | null }[]>`
    SELECT current_setting('app.municipality_id', true) AS before`;
  await tx.$executeRaw`SELECT set_config('app.municipality_id', ${municipalityId}, true)`;
  const value = await work();
  // Not in a finally: after an error the transaction is undone, and its settings with it.
  await tx.$executeRaw`SELECT set_config('app.municipality_id', ${scope?.before ?? ''}, true)`;
  return value;
}
