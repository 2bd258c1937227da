import 'server-only';
import type { Transaction } from '@/lib/platform/database';
import { withSetting } from '@/lib/platform/with-setting';

/**
 * Does a part of the bureau's work in the name of a municipality: within `work` row-level security shows and
 * takes the rows of that municipality, and afterwards again those of whoever acts. Only each
 * domain's succession.ts needs it, because it moves rows from one municipality to another, and the end of a
 * demonstration (see the rules in tests/unit/house/arrows.test.ts).
 */
export function inTenant<Value>(
  tx: Transaction,
  municipalityId: string,
  work: () => Promise<Value>,
): Promise<Value> {
  return withSetting(tx, 'municipality_id', municipalityId, work);
}
