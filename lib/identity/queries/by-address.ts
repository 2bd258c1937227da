import 'server-only';
import { isOpen } from '@/lib/identity/open-account';
import type { Transaction } from '@/lib/platform/database';
import { withSetting } from '@/lib/platform/with-setting';

/** Who has an address, as far as anybody may know who names it. */
export type Addressee = { id: string; email: string; isOpen: boolean };

/**
 * The person with exactly this address (lower case), or null. Row-level security shows an address to nobody but those
 * who have something to do with its owner; naming it shows that one account, for this look-up only.
 */
export async function personByAddress(tx: Transaction, email: string): Promise<Addressee | null> {
  const account = await withSetting(tx, 'email', email, () =>
    tx.account.findUnique({
      where: { email },
      select: { id: true, person: { select: { deactivatedAt: true, isDemo: true } } },
    }),
  );
  return account?.person ? { id: account.id, email, isOpen: isOpen(account.person) } : null;
}
