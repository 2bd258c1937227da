import 'server-only';
import type { Transaction } from '@/lib/platform/database';

/**
 * Ends or moves log-ins of other people: within `work` row-level security shows a municipality those that its own
 * log-in opened, and the bureau all. Everywhere else people meet their own log-ins and no others.
 */
export async function tendSessions<Value>(tx: Transaction, work: () => Promise<Value>): Promise<Value> {
  await tx.$executeRaw`SELECT set_config('app.tends_sessions', 'yes', true)`;
  const value = await work();
  // Not in a finally: after an error the transaction is undone, and its settings with it.
  await tx.$executeRaw`SELECT set_config('app.tends_sessions', '', true)`;
  return value;
}
