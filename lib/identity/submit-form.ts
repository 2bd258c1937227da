import 'server-only';
import { redirect } from 'next/navigation';
import { localeOf } from '@/i18n/locales';
import { confirmAddress } from '@/lib/identity/confirm-address';
import { thisLogIn } from '@/lib/identity/device-cookie';
import { currentActor } from '@/lib/identity/session';
import type { Actor } from '@/lib/platform/actor';
import type { Command } from '@/lib/platform/command';
import { errorTexts } from '@/lib/platform/error-texts';
import type { ExpectedError } from '@/lib/platform/errors';
import { FORM_KEY, formValues, isFormKey } from '@/lib/platform/form';
import type { FormState } from '@/lib/platform/form-state';
import { requestId, requestPath } from '@/lib/platform/request';
import { troubleOf } from '@/lib/platform/sql-state';

/**
 * Sends a form to a command as the person of this request: the fields become the input, and on failure what
 * was typed comes back with the error, so that nothing has to be typed again. Values are text; the command's
 * schema turns them into more. `extra` is added by the server and wins over fields of the same name.
 */
export async function submitForm<Value>(
  command: Command<unknown, Value>,
  form: FormData,
  extra: Record<string, unknown> = {},
): Promise<Sent<Value>> {
  try {
    return await submitFormAs(await currentActor(), command, form, extra);
  } catch (error) {
    return { ok: false, state: await keptAfter(error, form) };
  }
}

/** The same with the session and the known device of this request as part of the input. */
export async function submitInSession<Value>(
  command: Command<unknown, Value>,
  form: FormData,
  extra: Record<string, unknown> = {},
): Promise<Sent<Value>> {
  try {
    return await submitForm(command, form, { ...extra, ...(await thisLogIn()) });
  } catch (error) {
    return { ok: false, state: await keptAfter(error, form) };
  }
}

/** What is typed and not sent back. */
const SECRETS = ['password', 'current', 'code', 'answer', 'secret'];

/**
 * What a form shows when the database was in trouble before its command was reached: why, and all that was typed
 * but secrets. Any other error is thrown on.
 */
export async function keptAfter(error: unknown, form: FormData): Promise<FormState> {
  const code = troubleOf(error);
  if (!code) throw error;
  return refusedForm(form, { code });
}

/** What a form shows that was refused: why, and all that was typed but secrets. */
export async function refusedForm(form: FormData, error: ExpectedError): Promise<FormState> {
  const { [FORM_KEY]: _key, ...fields } = formValues(form);
  const values = Object.fromEntries(Object.entries(fields).filter(([name]) => !SECRETS.includes(name)));
  return { ...(await errorTexts(localeOf(fields.locale), error)), values };
}

/** What became of a form: the command's value, or what the form shows next. */
type Sent<Value> = { ok: true; value: Value } | { ok: false; state: FormState };

/** The same as somebody else than the session says: who opened a link in a mail is not logged in. */
export async function submitFormAs<Value>(
  actor: Actor | null,
  command: Command<unknown, Value>,
  form: FormData,
  extra: Record<string, unknown> = {},
): Promise<Sent<Value>> {
  const { [FORM_KEY]: key, ...fields } = formValues(form);
  const invocation = { requestId: await requestId(), idempotencyKey: isFormKey(key) ? key : undefined };
  const result = await command.execute(actor, { ...fields, ...extra }, invocation);
  if (result.ok) return result;
  // The page of the form asks for the factor when it is opened; this is for who kept it open too long.
  if (result.error.code === 'second_factor_needed')
    redirect(confirmAddress(localeOf(fields.locale), await requestPath()));
  return { ok: false, state: await refusedForm(form, result.error) };
}
