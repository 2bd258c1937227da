import 'server-only';
import type { Transaction } from '@/lib/platform/database';

/**
 * Makes somebody who is new, with the address that they log in with. Whose address it may be row-level security
 * decides. createMany, because create reads back what it wrote: who has no role yet is seen by nobody else.
 */
export async function makePerson(
  tx: Transaction,
  { id, email, name }: { id: string; email: string; name: string },
): Promise<void> {
  await tx.account.createMany({ data: { id, email } });
  await tx.person.createMany({ data: { id, name } });
}
