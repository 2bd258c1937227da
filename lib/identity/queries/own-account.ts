import 'server-only';
import { identityPolicy } from '@/lib/identity/policy';
import { query } from '@/lib/platform/query';

/** One's own account: name and address. */
export const findOwnAccount = query({
  name: 'account.find',
  policy: identityPolicy,
  read: async (tx, _args: Record<string, never>, actor) => {
    const id = actor?.personId;
    return id ? tx.person.findUnique({ where: { id }, select: { id: true, name: true, email: true } }) : null;
  },
  subject: ({ id }) => ({ personId: id }),
});
