'use server';

import { cookies } from 'next/headers';
import { formAction } from '@/lib/identity/form-action';
import { HINT_COOKIE } from '@/lib/identity/session-cookie';
import { signOut } from '@/lib/log-in/auth';
import { eraseAccount } from '@/lib/privacy/commands/erase';

/** Erases the account of who is logged in, and takes the session out of the browser. */
export const sendErasure = formAction(eraseAccount, {
  add: () => ({ because: 'asked' }),
  afterwards: async () => {
    await signOut({ redirect: false });
    (await cookies()).delete(HINT_COOKIE);
  },
  to: '/inloggen?gedaan=gewist',
});
