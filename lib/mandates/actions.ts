'use server';

import { formAction } from '@/lib/identity/form-action';
import { giveInstruction } from '@/lib/mandates/commands/instruct';
import { registerMandate } from '@/lib/mandates/commands/register';
import { revokeMandate } from '@/lib/mandates/commands/revoke';
import { sentBytes } from '@/lib/platform/form';

/** Registers a mandate with the chosen scan. The scan has to be chosen again after a mistake: browsers ask that. */
export const sendRegisterMandate = formAction(registerMandate, {
  add: async (form) => ({ scan: (await sentBytes(form, 'scan')) ?? new Uint8Array() }),
  to: '/mijn/mandaten?gedaan=vastgelegd',
});
export const sendRevokeMandate = formAction(revokeMandate, { to: '/mijn/mandaten?gedaan=ingetrokken' });
export const sendInstruction = formAction(giveInstruction, { to: '/mijn/mandaten?gedaan=opdracht' });
