'use server';

import { redirect } from 'next/navigation';
import { DEFAULT_LOCALE, isLocale } from '@/i18n/locales';
import { appoint } from '@/lib/appointments/commands/appoint';
import { endAppointment } from '@/lib/appointments/commands/end';
import { renew } from '@/lib/appointments/commands/renew';
import { submitForm } from '@/lib/identity/submit-form';
import type { FormState } from '@/lib/platform/form-state';

function portal(form: FormData, done: string): string {
  const locale = String(form.get('locale') ?? '');
  return `/${isLocale(locale) ? locale : DEFAULT_LOCALE}/mijn/benoemingen?gedaan=${done}`;
}

export async function sendAppoint(_previous: FormState, form: FormData): Promise<FormState> {
  const sent = await submitForm(appoint, form);
  if (!sent.ok) return sent.state;
  redirect(portal(form, 'benoemd'));
}

export async function sendRenew(_previous: FormState, form: FormData): Promise<FormState> {
  const sent = await submitForm(renew, form);
  if (!sent.ok) return sent.state;
  redirect(portal(form, 'verlengd'));
}

export async function sendEnd(_previous: FormState, form: FormData): Promise<FormState> {
  const sent = await submitForm(endAppointment, form);
  if (!sent.ok) return sent.state;
  redirect(portal(form, 'beeindigd'));
}
