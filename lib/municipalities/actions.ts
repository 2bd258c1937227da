'use server';

import { redirect } from 'next/navigation';
import { DEFAULT_LOCALE, isLocale } from '@/i18n/locales';
import { submitForm } from '@/lib/identity/submit-form';
import {
  applyInhabitants,
  discardInhabitants,
  importInhabitants,
} from '@/lib/municipalities/commands/inhabitants';
import { sentFile } from '@/lib/platform/form';
import type { FormState } from '@/lib/platform/form-state';
import { textOf } from '@/lib/platform/read-csv';

function portal(form: FormData, path: string): string {
  const locale = String(form.get('locale') ?? '');
  return `/${isLocale(locale) ? locale : DEFAULT_LOCALE}/mijn/inwoners${path}`;
}

/** Reads the chosen list, and leads to the page on which it is looked at. */
export async function sendImportInhabitants(_previous: FormState, form: FormData): Promise<FormState> {
  const chosen = await sentFile(form, 'file');
  const file = chosen ? textOf(chosen.bytes) : '';
  const sent = await submitForm(importInhabitants, form, { file, fileName: chosen?.name ?? '' });
  if (!sent.ok) return sent.state;
  redirect(portal(form, `/${sent.value.id}`));
}

export async function sendApplyInhabitants(_previous: FormState, form: FormData): Promise<FormState> {
  const sent = await submitForm(applyInhabitants, form);
  if (!sent.ok) return sent.state;
  redirect(portal(form, '?gedaan=toegepast'));
}

export async function sendDiscardInhabitants(_previous: FormState, form: FormData): Promise<FormState> {
  const sent = await submitForm(discardInhabitants, form);
  if (!sent.ok) return sent.state;
  redirect(portal(form, '?gedaan=weggegooid'));
}
