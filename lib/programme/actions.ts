'use server';

import { formAction } from '@/lib/identity/form-action';
import {
  addProgrammeItem,
  draftProgramme,
  removeProgrammeItem,
  reviseProgramme,
} from '@/lib/programme/commands/programme';

const editor =
  (done: string) =>
  ({ year }: { year: number }) =>
    `/mijn/programma/${year}?gedaan=${done}`;

export const sendDraftProgramme = formAction(draftProgramme, { to: editor('programma') });
export const sendReviseProgramme = formAction(reviseProgramme, { to: editor('programma') });
export const sendAddProgrammeItem = formAction(addProgrammeItem, { to: editor('onderdeel') });
export const sendRemoveProgrammeItem = formAction(removeProgrammeItem, { to: editor('onderdeel-weg') });
