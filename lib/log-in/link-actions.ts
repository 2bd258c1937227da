'use server';

import { randomUUID } from 'node:crypto';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { after } from 'next/server';
import { localeOf } from '@/i18n/locales';
import { acceptInvitation } from '@/lib/identity/commands/accept-invitation';
import { resetPassword } from '@/lib/identity/commands/password';
import { knowThisDevice } from '@/lib/identity/device-cookie';
import { expectDatabase, mailResetLink } from '@/lib/identity/forgotten';
import { findInvitation, personOfResetLink } from '@/lib/identity/queries/invitation';
import { forgottenInput } from '@/lib/identity/schema';
import { currentActor } from '@/lib/identity/session';
import { HINT_COOKIE } from '@/lib/identity/session-cookie';
import { keptAfter, refusedForm, submitFormAs } from '@/lib/identity/submit-form';
import { signIn } from '@/lib/log-in/auth';
import type { Actor } from '@/lib/platform/actor';
import type { ExpectedError } from '@/lib/platform/errors';
import { fieldErrors } from '@/lib/platform/field-errors';
import type { FormState } from '@/lib/platform/form-state';

/**
 * Accepts an invitation as the person who is logged in, or else as the new person that the link makes. They act
 * for the municipality that invited, with no role in it yet.
 */
export async function sendAcceptance(_previous: FormState, form: FormData): Promise<FormState> {
  return accept(form).catch((error) => keptAfter(error, form));
}

async function accept(form: FormData): Promise<FormState> {
  const token = String(form.get('token') ?? '');
  const found = await findInvitation.execute(null, { token });
  const refuse = (error: ExpectedError) => refusedForm(form, error);
  if (!found.ok) return refuse(found.error);
  const { place, email } = found.value;
  const present = await currentActor();
  const name = String(form.get('name') ?? '').trim();
  const actor: Actor = present
    ? { ...present, actingFor: place, roles: [] }
    : { personId: randomUUID(), name, actingFor: place, roles: [] };
  const sent = await submitFormAs(actor, acceptInvitation, form);
  if (!sent.ok) return sent.state;
  if (!present) {
    // The link proved who it is: whoever guessed at this address before does not hold this browser back.
    await knowThisDevice(actor.personId);
    await logInWith(email, String(form.get('password') ?? ''));
  }
  redirect(`/${localeOf(form.get('locale'))}/mijn`);
}

async function logInWith(email: string, password: string): Promise<void> {
  await signIn('credentials', { email, password, redirect: false });
  (await cookies()).set(HINT_COOKIE, '1', { sameSite: 'lax', path: '/' });
}

/**
 * Asks for a link to choose a new password. The answer is the same, and comes as fast, whether there is an
 * account or not: the look-up and the mail come after it. Nobody is refused, so that nobody can be kept from asking; how
 * much mail comes of it stands in reset-mail.ts.
 */
export async function sendForgotten(_previous: FormState, form: FormData): Promise<FormState> {
  return askForLink(form).catch((error) => keptAfter(error, form));
}

async function askForLink(form: FormData): Promise<FormState> {
  const parsed = forgottenInput.safeParse({ email: form.get('email') });
  if (!parsed.success) return refusedForm(form, { code: 'invalid_input', fields: fieldErrors(parsed.error) });
  const { email } = parsed.data;
  const locale = localeOf(form.get('locale'));
  await expectDatabase();
  after(() => mailResetLink(email, locale));
  redirect(`/${locale}/wachtwoord-vergeten?gedaan=verstuurd`);
}

export async function sendNewPassword(_previous: FormState, form: FormData): Promise<FormState> {
  return setPassword(form).catch((error) => keptAfter(error, form));
}

async function setPassword(form: FormData): Promise<FormState> {
  const person = await personOfResetLink(String(form.get('token') ?? ''));
  if (!person) return refusedForm(form, { code: 'link_expired' });
  const actor: Actor = { personId: person.id, name: person.name, actingFor: null, roles: [] };
  const sent = await submitFormAs(actor, resetPassword, form);
  if (!sent.ok) return sent.state;
  // The link proved who it is: whoever guesses the password meanwhile does not hold this browser back.
  await knowThisDevice(person.id);
  const account = encodeURIComponent(sent.value.email);
  redirect(`/${localeOf(form.get('locale'))}/inloggen?account=${account}&gedaan=wachtwoord`);
}
