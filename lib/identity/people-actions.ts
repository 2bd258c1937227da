'use server';

import { invite, withdrawInvitation } from '@/lib/identity/commands/invite';
import { changePassword } from '@/lib/identity/commands/password';
import { giveRoleTo, takeRole } from '@/lib/identity/commands/roles';
import { formAction } from '@/lib/identity/form-action';

const PEOPLE = '/mijn/mensen';

export const sendInvitation = formAction(invite, { to: `${PEOPLE}?gedaan=uitgenodigd` });
/** The bureau's invitation of a first administrator. */
export const sendFirstInvitation = formAction(invite, {
  add: () => ({ role: 'administrator' }),
  to: '/mijn/beheerders?gedaan=uitgenodigd',
});
export const sendWithdrawal = formAction(withdrawInvitation, { to: `${PEOPLE}?gedaan=ingetrokken` });
export const sendGiveRole = formAction(giveRoleTo, {
  to: ({ personId }) => `${PEOPLE}/${personId}?gedaan=gegeven`,
});
export const sendTakeRole = formAction(takeRole, { to: `${PEOPLE}?gedaan=weggehaald` });

export const sendChangePassword = formAction(changePassword, {
  inSession: true,
  to: '/mijn/account?gedaan=wachtwoord',
});
