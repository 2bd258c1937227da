'use server';

import { redirect } from 'next/navigation';
import { DEFAULT_LOCALE, isLocale } from '@/i18n/locales';
import { submitForm } from '@/lib/identity/submit-form';
import { giveInstruction } from '@/lib/mandates/commands/instruct';
import { registerMandate } from '@/lib/mandates/commands/register';
import { revokeMandate } from '@/lib/mandates/commands/revoke';
import { sentFile } from '@/lib/platform/form';
import type { FormState } from '@/lib/platform/form-state';

function portal(form: FormData, query: string): string {
  const locale = String(form.get('locale') ?? '');
  return `/${isLocale(locale) ? locale : DEFAULT_LOCALE}/mijn/mandaten?gedaan=${query}`;
}

/** Registers a mandate with the chosen scan. The scan has to be chosen again after a mistake: browsers ask that. */
export async function sendRegisterMandate(_previous: FormState, form: FormData): Promise<FormState> {
  const chosen = await sentFile(form, 'scan');
  const scan = new Uint8Array(chosen?.bytes ?? new ArrayBuffer(0));
  const sent = await submitForm(registerMandate, form, { scan });
  if (!sent.ok) return sent.state;
  redirect(portal(form, 'vastgelegd'));
}

export async function sendRevokeMandate(_previous: FormState, form: FormData): Promise<FormState> {
  const sent = await submitForm(revokeMandate, form);
  if (!sent.ok) return sent.state;
  redirect(portal(form, 'ingetrokken'));
}

export async function sendInstruction(_previous: FormState, form: FormData): Promise<FormState> {
  const sent = await submitForm(giveInstruction, form);
  if (!sent.ok) return sent.state;
  redirect(portal(form, 'opdracht'));
}
