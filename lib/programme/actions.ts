'use server';

import { redirect } from 'next/navigation';
import { DEFAULT_LOCALE, isLocale } from '@/i18n/locales';
import { submitForm } from '@/lib/identity/submit-form';
import type { FormState } from '@/lib/platform/form-state';
import {
  addProgrammeItem,
  draftProgramme,
  removeProgrammeItem,
  reviseProgramme,
} from '@/lib/programme/commands/programme';

function editor(form: FormData, year: number, done: string): string {
  const locale = String(form.get('locale') ?? '');
  return `/${isLocale(locale) ? locale : DEFAULT_LOCALE}/mijn/programma/${year}?gedaan=${done}`;
}

export async function sendDraftProgramme(_previous: FormState, form: FormData): Promise<FormState> {
  const sent = await submitForm(draftProgramme, form);
  if (!sent.ok) return sent.state;
  redirect(editor(form, sent.value.year, 'programma'));
}

export async function sendReviseProgramme(_previous: FormState, form: FormData): Promise<FormState> {
  const sent = await submitForm(reviseProgramme, form);
  if (!sent.ok) return sent.state;
  redirect(editor(form, sent.value.year, 'programma'));
}

export async function sendAddProgrammeItem(_previous: FormState, form: FormData): Promise<FormState> {
  const sent = await submitForm(addProgrammeItem, form);
  if (!sent.ok) return sent.state;
  redirect(editor(form, sent.value.year, 'onderdeel'));
}

export async function sendRemoveProgrammeItem(_previous: FormState, form: FormData): Promise<FormState> {
  const sent = await submitForm(removeProgrammeItem, form);
  if (!sent.ok) return sent.state;
  redirect(editor(form, sent.value.year, 'onderdeel-weg'));
}
