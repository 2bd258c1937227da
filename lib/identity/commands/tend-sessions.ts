import 'server-only';
import type { Transaction } from '@/lib/platform/database';
import { withSetting } from '@/lib/platform/with-setting';

/**
 * Ends or moves log-ins of other people: within `work` row-level security shows a municipality those that its own
 * log-in opened, and the bureau all. Everywhere else people meet their own log-ins and no others.
 */
export function tendSessions<Value>(tx: Transaction, work: () => Promise<Value>): Promise<Value> {
  return withSetting(tx, 'tends_sessions', 'yes', work);
}
