'use server';

import { draftBudget, reviseBudget } from '@/lib/fund/commands/budget';
import { addLine, changeLine, removeLine } from '@/lib/fund/commands/lines';
import { formAction } from '@/lib/identity/form-action';

const editor =
  (done: string) =>
  ({ year }: { year: number }) =>
    `/mijn/programma/${year}?gedaan=${done}`;

export const sendDraftBudget = formAction(draftBudget, { to: editor('begroting') });
export const sendReviseBudget = formAction(reviseBudget, { to: editor('begroting') });
export const sendAddLine = formAction(addLine, { to: editor('post') });
export const sendChangeLine = formAction(changeLine, { to: editor('post-gewijzigd') });
export const sendRemoveLine = formAction(removeLine, { to: editor('post-weg') });
