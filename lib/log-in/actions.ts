'use server';

import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { CredentialsSignin } from 'next-auth';
import { localeOf } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { actFor } from '@/lib/identity/commands/act-for';
import { endSession } from '@/lib/identity/commands/open-session';
import type { PasskeyOptions } from '@/lib/identity/passkey-options';
import { passkeyLogInOptions } from '@/lib/identity/queries/passkey-log-in';
import { safeRedirect } from '@/lib/identity/safe-redirect';
import { loginInput } from '@/lib/identity/schema';
import { currentSession } from '@/lib/identity/session';
import { HINT_COOKIE } from '@/lib/identity/session-cookie';
import { keptAfter, submitForm } from '@/lib/identity/submit-form';
import { LogInRefused, reasonOf, signIn, signOut } from '@/lib/log-in/auth';
import { errorTexts } from '@/lib/platform/error-texts';
import type { ExpectedError } from '@/lib/platform/errors';
import { fieldErrors } from '@/lib/platform/field-errors';
import { formValues } from '@/lib/platform/form';
import type { FormState } from '@/lib/platform/form-state';

/** Logs in with e-mail and password, then goes to where the person wanted to be. The password is never sent back. */
export async function logIn(_previous: FormState, form: FormData): Promise<FormState> {
  const { password: _password, ...values } = formValues(form);
  const parsed = loginInput.safeParse({ email: form.get('email'), password: form.get('password') });
  const refuse = async (error: ExpectedError) => ({
    ...(await errorTexts(localeOf(form.get('locale')), error)),
    values,
    links: error.code === 'log_in_held' ? await otherWays(form) : undefined,
  });
  if (!parsed.success) return refuse({ code: 'invalid_input', fields: fieldErrors(parsed.error) });
  try {
    await signIn('credentials', { ...parsed.data, redirect: false });
  } catch (error) {
    const refusal = refusalOf(error);
    return refusal ? refuse(refusal) : keptAfter(reasonOf(error), form);
  }
  (await cookies()).set(HINT_COOKIE, '1', { sameSite: 'lax', path: '/' });
  redirect(safeRedirect(form.get('next'), `/${localeOf(form.get('locale'))}/mijn`));
}

/** Logs in with a passkey alone: what the browser answered says who it is and proves it. */
export async function logInWithPasskey(_previous: FormState, form: FormData): Promise<FormState> {
  try {
    await signIn('passkey', { answer: String(form.get('answer') ?? ''), redirect: false });
  } catch (error) {
    if (refusalOf(error)) return errorTexts(localeOf(form.get('locale')), { code: 'passkey_refused' });
    return keptAfter(reasonOf(error), form);
  }
  (await cookies()).set(HINT_COOKIE, '1', { sameSite: 'lax', path: '/' });
  redirect(safeRedirect(form.get('next'), `/${localeOf(form.get('locale'))}/mijn`));
}

/** What the browser needs to log in with a passkey. */
export async function preparePasskeyLogIn(): Promise<PasskeyOptions> {
  return { get: await passkeyLogInOptions() };
}

/** Why somebody was not let in; undefined when it was not found out, because something else failed. */
function refusalOf(error: unknown): ExpectedError | undefined {
  if (error instanceof LogInRefused) return error.error;
  return error instanceof CredentialsSignin ? { code: 'wrong_credentials' } : undefined;
}

/** The ways that stay open to who is held back, each as a link. */
async function otherWays(form: FormData): Promise<FormState['links']> {
  const locale = localeOf(form.get('locale'));
  const t = translator(locale, 'identity.logIn.held');
  const next = safeRedirect(form.get('next'), `/${locale}/mijn`);
  const account = String(form.get('email') ?? '');
  return [
    { label: t('passkey'), href: '#passkey' },
    {
      label: t('municipality'),
      href: `/${locale}/inloggen/gemeente?${new URLSearchParams({ volgende: next })}`,
    },
    { label: t('mail'), href: `/${locale}/wachtwoord-vergeten?${new URLSearchParams({ account })}` },
  ];
}

/** Ends the session in the database and in the browser. */
export async function logOut(form: FormData): Promise<void> {
  const session = await currentSession();
  if (session) await endSession(session.actor.personId, session.sessionId);
  await signOut({ redirect: false });
  (await cookies()).delete(HINT_COOKIE);
  redirect(`/${localeOf(form.get('locale'))}/inloggen?uitgelogd=1`);
}

/** Acts for another municipality or body from now on. */
export async function chooseActingFor(form: FormData): Promise<void> {
  const session = await currentSession();
  if (session) await submitForm(actFor, form, { sessionId: session.sessionId });
  redirect(safeRedirect(form.get('next'), `/${localeOf(form.get('locale'))}/mijn`));
}
