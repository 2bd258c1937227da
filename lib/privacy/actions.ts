'use server';

import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { DEFAULT_LOCALE, isLocale } from '@/i18n/locales';
import { signOut } from '@/lib/identity/auth';
import { HINT_COOKIE } from '@/lib/identity/session-cookie';
import { submitForm } from '@/lib/identity/submit-form';
import type { FormState } from '@/lib/platform/form-state';
import { eraseAccount } from '@/lib/privacy/commands/erase';

/** Erases the account of who is logged in, and takes the session out of the browser. */
export async function sendErasure(_previous: FormState, form: FormData): Promise<FormState> {
  const sent = await submitForm(eraseAccount, form, { because: 'asked' });
  if (!sent.ok) return sent.state;
  await signOut({ redirect: false });
  (await cookies()).delete(HINT_COOKIE);
  const locale = String(form.get('locale'));
  redirect(`/${isLocale(locale) ? locale : DEFAULT_LOCALE}/inloggen?gedaan=gewist`);
}
