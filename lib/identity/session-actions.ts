'use server';

import { redirect } from 'next/navigation';
import { DEFAULT_LOCALE, isLocale } from '@/i18n/locales';
import { endOtherSessions, endOwnSession } from '@/lib/identity/commands/sessions';
import { submitForm, submitInSession } from '@/lib/identity/submit-form';
import type { FormState } from '@/lib/platform/form-state';

function sessionsPage(form: FormData): string {
  const locale = String(form.get('locale') ?? '');
  return `/${isLocale(locale) ? locale : DEFAULT_LOCALE}/mijn/account/sessies?gedaan=beeindigd`;
}

export async function sendEndSession(_previous: FormState, form: FormData): Promise<FormState> {
  const sent = await submitForm(endOwnSession, form);
  if (!sent.ok) return sent.state;
  redirect(sessionsPage(form));
}

export async function sendEndOthers(_previous: FormState, form: FormData): Promise<FormState> {
  const sent = await submitInSession(endOtherSessions, form);
  if (!sent.ok) return sent.state;
  redirect(sessionsPage(form));
}
