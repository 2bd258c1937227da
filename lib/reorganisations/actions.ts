'use server';

import { redirect } from 'next/navigation';
import { DEFAULT_LOCALE, isLocale } from '@/i18n/locales';
import { submitForm } from '@/lib/identity/submit-form';
import { sentFile } from '@/lib/platform/form';
import type { FormState } from '@/lib/platform/form-state';
import { textOf } from '@/lib/platform/read-csv';
import { carryOutReorganisation } from '@/lib/reorganisations/commands/carry-out';
import { draftReorganisation } from '@/lib/reorganisations/commands/draft';
import { importReorganisations } from '@/lib/reorganisations/commands/import';
import { addPart, removePart } from '@/lib/reorganisations/commands/parts';
import { withdrawReorganisation } from '@/lib/reorganisations/commands/withdraw';

function portal(form: FormData, path: string): string {
  const locale = String(form.get('locale') ?? '');
  return `/${isLocale(locale) ? locale : DEFAULT_LOCALE}/mijn/herindelingen${path}`;
}

export async function sendDraft(_previous: FormState, form: FormData): Promise<FormState> {
  const sent = await submitForm(draftReorganisation, form);
  if (!sent.ok) return sent.state;
  redirect(portal(form, `/${sent.value.id}?gedaan=begonnen`));
}

export async function sendAddPart(_previous: FormState, form: FormData): Promise<FormState> {
  const sent = await submitForm(addPart, form);
  if (!sent.ok) return sent.state;
  redirect(portal(form, `/${sent.value.id}?gedaan=toegevoegd`));
}

export async function sendRemovePart(_previous: FormState, form: FormData): Promise<FormState> {
  const sent = await submitForm(removePart, form);
  if (!sent.ok) return sent.state;
  redirect(portal(form, `/${sent.value.id}?gedaan=weggehaald`));
}

/** Reads the chosen list; leads to the one draft that it made, or to the list of all. */
export async function sendImport(_previous: FormState, form: FormData): Promise<FormState> {
  const chosen = await sentFile(form, 'file');
  const file = chosen ? textOf(chosen.bytes) : '';
  const sent = await submitForm(importReorganisations, form, { file, fileName: chosen?.name ?? '' });
  if (!sent.ok) return sent.state;
  const [only, ...more] = sent.value.ids;
  redirect(portal(form, more.length > 0 ? '?gedaan=ingelezen' : `/${only}?gedaan=ingelezen`));
}

export async function sendCarryOut(_previous: FormState, form: FormData): Promise<FormState> {
  const sent = await submitForm(carryOutReorganisation, form);
  if (!sent.ok) return sent.state;
  redirect(portal(form, `/${sent.value.id}?gedaan=uitgevoerd`));
}

export async function sendWithdraw(_previous: FormState, form: FormData): Promise<FormState> {
  const sent = await submitForm(withdrawReorganisation, form);
  if (!sent.ok) return sent.state;
  redirect(portal(form, `/${sent.value.id}?gedaan=ingetrokken`));
}
