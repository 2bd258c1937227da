import 'server-only';
import { redirect } from 'next/navigation';
import { localeOf } from '@/i18n/locales';
import { submitForm, submitInSession } from '@/lib/identity/submit-form';
import type { Command } from '@/lib/platform/command';
import type { FormAction } from '@/lib/platform/form-state';

type Wish<Value> = {
  /** Where the form leads when it was carried out: an address without the language */
  to: string | ((value: Value, form: FormData) => string);
  /** What the server adds to what was typed, and wins over fields of the same name: the bytes of a file */
  add?: (form: FormData) => Record<string, unknown> | Promise<Record<string, unknown>>;
  /** The session and the known device of the request are part of the input */
  inSession?: boolean;
  /** What is done in the browser of the person once it was carried out */
  afterwards?: () => Promise<void>;
};

/**
 * What a form calls: carries out `command` with what was typed, as the person of the request, and leads on. When it is
 * refused the form shows why, with all that was typed but secrets. One line in `actions.ts` of the domain.
 */
export function formAction<Value>(command: Command<unknown, Value>, wish: Wish<Value>): FormAction {
  const submit = wish.inSession ? submitInSession : submitForm;
  return async (_previous, form) => {
    const sent = await submit(command, form, await wish.add?.(form));
    if (!sent.ok) return sent.state;
    await wish.afterwards?.();
    const path = typeof wish.to === 'string' ? wish.to : wish.to(sent.value, form);
    redirect(`/${localeOf(form.get('locale'))}${path}`);
  };
}
