'use server';

import { redirect } from 'next/navigation';
import { DEFAULT_LOCALE, isLocale } from '@/i18n/locales';
import { draftBudget, reviseBudget } from '@/lib/fund/commands/budget';
import { addLine, changeLine, removeLine } from '@/lib/fund/commands/lines';
import { submitForm } from '@/lib/identity/submit-form';
import type { FormState } from '@/lib/platform/form-state';

function editor(form: FormData, year: number, done: string): string {
  const locale = String(form.get('locale') ?? '');
  return `/${isLocale(locale) ? locale : DEFAULT_LOCALE}/mijn/programma/${year}?gedaan=${done}`;
}

export async function sendDraftBudget(_previous: FormState, form: FormData): Promise<FormState> {
  const sent = await submitForm(draftBudget, form);
  if (!sent.ok) return sent.state;
  redirect(editor(form, sent.value.year, 'begroting'));
}

export async function sendReviseBudget(_previous: FormState, form: FormData): Promise<FormState> {
  const sent = await submitForm(reviseBudget, form);
  if (!sent.ok) return sent.state;
  redirect(editor(form, sent.value.year, 'begroting'));
}

export async function sendAddLine(_previous: FormState, form: FormData): Promise<FormState> {
  const sent = await submitForm(addLine, form);
  if (!sent.ok) return sent.state;
  redirect(editor(form, sent.value.year, 'post'));
}

export async function sendChangeLine(_previous: FormState, form: FormData): Promise<FormState> {
  const sent = await submitForm(changeLine, form);
  if (!sent.ok) return sent.state;
  redirect(editor(form, sent.value.year, 'post-gewijzigd'));
}

export async function sendRemoveLine(_previous: FormState, form: FormData): Promise<FormState> {
  const sent = await submitForm(removeLine, form);
  if (!sent.ok) return sent.state;
  redirect(editor(form, sent.value.year, 'post-weg'));
}
