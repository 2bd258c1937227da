import 'server-only';
import { identityPolicy } from '@/lib/identity/policy';
import { query } from '@/lib/platform/query';

/** One's own account: name and address. */
export const findOwnAccount = query({
  name: 'account.find',
  policy: identityPolicy,
  read: async (tx, _args: Record<string, never>, actor) => {
    const found = await tx.person.findUnique({
      where: { id: actor?.personId },
      select: { id: true, name: true, account: { select: { email: true } } },
    });
    return found && { id: found.id, name: found.name, email: found.account.email };
  },
  subject: ({ id }) => ({ personId: id }),
});
