'use server';

import { formAction } from '@/lib/identity/form-action';
import { addEvidence } from '@/lib/obligations/commands/add-evidence';
import { withdrawEvidence } from '@/lib/obligations/commands/withdraw-evidence';
import { sentBytes } from '@/lib/platform/form';

const obligation =
  (done: string) =>
  ({ obligationId }: { obligationId: string }) =>
    `/mijn/verplichtingen/${obligationId}?gedaan=${done}`;

/** Adds evidence with the chosen file, if any. The file has to be chosen again after a mistake: browsers ask that. */
export const sendAddEvidence = formAction(addEvidence, {
  add: async (form) => ({ file: await sentBytes(form, 'file') }),
  to: obligation('toegevoegd'),
});
export const sendWithdrawEvidence = formAction(withdrawEvidence, { to: obligation('ingetrokken') });
