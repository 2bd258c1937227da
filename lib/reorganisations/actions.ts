'use server';

import { formAction } from '@/lib/identity/form-action';
import { sentList } from '@/lib/platform/read-csv';
import { carryOutReorganisation } from '@/lib/reorganisations/commands/carry-out';
import { draftReorganisation } from '@/lib/reorganisations/commands/draft';
import { importReorganisations } from '@/lib/reorganisations/commands/import';
import { addPart, removePart } from '@/lib/reorganisations/commands/parts';
import { withdrawReorganisation } from '@/lib/reorganisations/commands/withdraw';

const own =
  (done: string) =>
  ({ id }: { id: string }) =>
    `/mijn/herindelingen/${id}?gedaan=${done}`;

export const sendDraft = formAction(draftReorganisation, { to: own('begonnen') });
export const sendAddPart = formAction(addPart, { to: own('toegevoegd') });
export const sendRemovePart = formAction(removePart, { to: own('weggehaald') });
/** Reads the chosen list; leads to the one draft that it made, or to the list of all. */
export const sendImport = formAction(importReorganisations, {
  add: (form) => sentList(form, 'file'),
  to: ({ ids: [only, ...more] }) =>
    `/mijn/herindelingen${more.length > 0 ? '' : `/${only}`}?gedaan=ingelezen`,
});
export const sendCarryOut = formAction(carryOutReorganisation, { to: own('uitgevoerd') });
export const sendWithdraw = formAction(withdrawReorganisation, { to: own('ingetrokken') });
