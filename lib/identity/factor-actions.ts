'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { localeOf } from '@/i18n/locales';
import { confirmByCode, confirmByPasskey } from '@/lib/identity/commands/confirm';
import { addPasskey, removePasskey, renamePasskey } from '@/lib/identity/commands/passkey';
import { renewRecoveryCodes } from '@/lib/identity/commands/recovery-codes';
import { addTotp, beginTotp, removeTotp } from '@/lib/identity/commands/totp';
import { formAction } from '@/lib/identity/form-action';
import type { PasskeyOptions } from '@/lib/identity/passkey-options';
import { preparePasskey } from '@/lib/identity/queries/factors';
import { hashOfRecoveryCode, newRecoveryCode, RECOVERY_CODES } from '@/lib/identity/recovery-code';
import { safeRedirect } from '@/lib/identity/safe-redirect';
import { currentActor } from '@/lib/identity/session';
import { submitInSession } from '@/lib/identity/submit-form';
import type { FormState } from '@/lib/platform/form-state';
import { requestState } from '@/lib/platform/request-state';
import { unlessInTrouble } from '@/lib/platform/sql-state';

const account = (form: FormData, rest = '') => `/${localeOf(form.get('locale'))}/mijn/account${rest}`;

export async function sendCode(_previous: FormState, form: FormData): Promise<FormState> {
  const sent = await submitInSession(confirmByCode, form);
  if (!sent.ok) {
    // A page that was open for a minute shows a demo code that has passed: the next try must not meet it again.
    // While the database is away there is nothing to draw it from.
    if (!requestState()?.unavailable) refresh();
    return sent.state;
  }
  redirect(safeRedirect(form.get('next'), account(form)));
}

export async function sendPasskeyAnswer(_previous: FormState, form: FormData): Promise<FormState> {
  const sent = await submitInSession(confirmByPasskey, form);
  if (!sent.ok) return sent.state;
  redirect(safeRedirect(form.get('next'), account(form)));
}

/** Where somebody goes who added a factor: first to the recovery codes, then on to what they came for. */
function toRecoveryCodes(form: FormData): string {
  const next = safeRedirect(form.get('next'), account(form));
  return account(form, `/herstelcodes?volgende=${encodeURIComponent(next)}&gedaan=toegevoegd`);
}

export async function sendBeginTotp(_previous: FormState, form: FormData): Promise<FormState> {
  const sent = await submitInSession(beginTotp, form);
  if (!sent.ok) return sent.state;
  const next = safeRedirect(form.get('next'), account(form));
  redirect(account(form, `/code-app?volgende=${encodeURIComponent(next)}`));
}

export async function sendTotp(_previous: FormState, form: FormData): Promise<FormState> {
  const sent = await submitInSession(addTotp, form);
  if (!sent.ok) return sent.state;
  redirect(toRecoveryCodes(form));
}

export const sendRemoveTotp = formAction(removeTotp, { to: '/mijn/account?gedaan=verwijderd' });

export async function sendPasskey(_previous: FormState, form: FormData): Promise<FormState> {
  const sent = await submitInSession(addPasskey, form);
  if (!sent.ok) return sent.state;
  redirect(toRecoveryCodes(form));
}

export const sendRenamePasskey = formAction(renamePasskey, { to: '/mijn/account?gedaan=naam' });
export const sendRemovePasskey = formAction(removePasskey, { to: '/mijn/account?gedaan=verwijderd' });

/** Answers with the codes themselves, once: they are kept nowhere. */
export async function sendRenewCodes(
  _previous: FormState & { codes?: string[] },
  form: FormData,
): Promise<FormState & { codes?: string[] }> {
  const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
  const sent = await submitInSession(renewRecoveryCodes, form, { hashes: codes.map(hashOfRecoveryCode) });
  return sent.ok ? { codes } : sent.state;
}

/** What the browser needs to make a passkey; null when nobody is logged in any more, or it can't be read. */
export async function prepareNewPasskey(): Promise<PasskeyOptions | null> {
  return prepare('add');
}

/** What the browser needs to confirm with a passkey; null as above. */
export async function preparePasskeyAnswer(): Promise<PasskeyOptions | null> {
  return prepare('confirm');
}

async function prepare(purpose: 'add' | 'confirm'): Promise<PasskeyOptions | null> {
  const actor = await unlessInTrouble(currentActor());
  const prepared = await unlessInTrouble(preparePasskey.execute(actor, { purpose }));
  if (!prepared?.ok) return null;
  const { create, get } = prepared.value;
  return create ? { create } : get ? { get } : null;
}
