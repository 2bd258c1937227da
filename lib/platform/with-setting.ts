import 'server-only';
import type { Transaction } from '@/lib/platform/database';

/**
 * Does a part of a transaction with one setting that row-level security reads (`municipality_id`) as `value`, and the
 * rest as it was before. Each caller says why, in a function of its own: a setting opens rows.
 */
export async function withSetting<Value>(
  tx: Transaction,
  name: 'municipality_id' | 'email' | 'tends_sessions',
  value: string,
  work: () => Promise<Value>,
): Promise<Value> {
  const setting = `app.${name}`;
  const [kept] = await tx.$queryRaw<{ before: string | null }[]>`
    SELECT current_setting(${setting}, true) AS before`;
  await tx.$executeRaw`SELECT set_config(${setting}, ${value}, true)`;
  const result = await work();
  // Not in a finally: after an error the transaction is undone, and its settings with it.
  await tx.$executeRaw`SELECT set_config(${setting}, ${kept?.before ?? ''}, true)`;
  return result;
}
