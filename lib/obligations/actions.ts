'use server';

import { redirect } from 'next/navigation';
import { DEFAULT_LOCALE, isLocale } from '@/i18n/locales';
import { submitForm } from '@/lib/identity/submit-form';
import { addEvidence } from '@/lib/obligations/commands/add-evidence';
import { withdrawEvidence } from '@/lib/obligations/commands/withdraw-evidence';
import { sentFile } from '@/lib/platform/form';
import type { FormState } from '@/lib/platform/form-state';

function obligation(form: FormData, id: string, done: string): string {
  const locale = String(form.get('locale') ?? '');
  return `/${isLocale(locale) ? locale : DEFAULT_LOCALE}/mijn/verplichtingen/${id}?gedaan=${done}`;
}

/** Adds evidence with the chosen file, if any. The file has to be chosen again after a mistake: browsers ask that. */
export async function sendAddEvidence(_previous: FormState, form: FormData): Promise<FormState> {
  const chosen = await sentFile(form, 'file');
  const file = chosen ? new Uint8Array(chosen.bytes) : undefined;
  const sent = await submitForm(addEvidence, form, { file });
  if (!sent.ok) return sent.state;
  redirect(obligation(form, sent.value.obligationId, 'toegevoegd'));
}

export async function sendWithdrawEvidence(_previous: FormState, form: FormData): Promise<FormState> {
  const sent = await submitForm(withdrawEvidence, form);
  if (!sent.ok) return sent.state;
  redirect(obligation(form, sent.value.obligationId, 'ingetrokken'));
}
