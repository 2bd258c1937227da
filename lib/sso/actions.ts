'use server';

import { redirect } from 'next/navigation';
import { DEFAULT_LOCALE, isLocale, type Locale } from '@/i18n/locales';
import { currentActor } from '@/lib/identity/session';
import { keptAfter, submitForm } from '@/lib/identity/submit-form';
import type { Command } from '@/lib/platform/command';
import { errorTexts } from '@/lib/platform/error-texts';
import type { FormState } from '@/lib/platform/form-state';
import { askDomain, confirmDomain, refuseDomain, withdrawDomain } from '@/lib/sso/commands/domains';
import { saveProvider, switchOff, switchOn } from '@/lib/sso/commands/provider';
import { addRole, removeRole, unlink } from '@/lib/sso/commands/roles';
import { testConnection } from '@/lib/sso/test-connection';

function localeOf(form: FormData): Locale {
  const locale = String(form.get('locale') ?? '');
  return isLocale(locale) ? locale : DEFAULT_LOCALE;
}

/** Sends the form to a command, and goes to a page that says what was done. */
async function submitAndGo(
  command: Command<unknown, unknown>,
  form: FormData,
  to: { path: string; done: string },
): Promise<FormState> {
  const sent = await submitForm(command, form);
  if (!sent.ok) return withoutSecret(sent.state);
  redirect(`/${localeOf(form)}${to.path}?gedaan=${to.done}`);
}

/** What was typed comes back, but never a secret. */
function withoutSecret(state: FormState): FormState {
  const { secret: _secret, ...values } = state.values ?? {};
  return { ...state, values };
}

const SETTINGS = '/mijn/sso';
const DOMAINS = '/mijn/domeinen';

export async function sendProvider(_previous: FormState, form: FormData): Promise<FormState> {
  return submitAndGo(saveProvider, form, { path: SETTINGS, done: 'opgeslagen' });
}

/** Asks the provider that is set whether it is there and calls itself as it must. Changes nothing. */
export async function sendTest(_previous: FormState, form: FormData): Promise<FormState> {
  return test(form).catch((error) => keptAfter(error, form));
}

async function test(form: FormData): Promise<FormState> {
  const locale = localeOf(form);
  const tested = await testConnection(await currentActor(), String(form.get('municipalityId') ?? ''));
  if (!tested.ok) return errorTexts(locale, tested.error);
  redirect(`/${locale}${SETTINGS}?gedaan=getest`);
}

export async function sendSwitchOn(_previous: FormState, form: FormData): Promise<FormState> {
  return submitAndGo(switchOn, form, { path: SETTINGS, done: 'aan' });
}

export async function sendSwitchOff(_previous: FormState, form: FormData): Promise<FormState> {
  return submitAndGo(switchOff, form, { path: SETTINGS, done: 'uit' });
}

export async function sendDomain(_previous: FormState, form: FormData): Promise<FormState> {
  return submitAndGo(askDomain, form, { path: SETTINGS, done: 'domein-opgegeven' });
}

export async function sendDomainAway(_previous: FormState, form: FormData): Promise<FormState> {
  const path = form.get('from') === 'bureau' ? DOMAINS : SETTINGS;
  return submitAndGo(withdrawDomain, form, { path, done: 'domein-weggehaald' });
}

export async function sendRole(_previous: FormState, form: FormData): Promise<FormState> {
  return submitAndGo(addRole, form, { path: SETTINGS, done: 'groep-toegevoegd' });
}

export async function sendRoleAway(_previous: FormState, form: FormData): Promise<FormState> {
  return submitAndGo(removeRole, form, { path: SETTINGS, done: 'groep-weggehaald' });
}

export async function sendUnlink(_previous: FormState, form: FormData): Promise<FormState> {
  return submitAndGo(unlink, form, { path: SETTINGS, done: 'losgekoppeld' });
}

/** The judgement of the bureau: yes or no are two commands. */
export async function sendJudgement(_previous: FormState, form: FormData): Promise<FormState> {
  const confirms = form.get('judgement') === 'confirm';
  if (!confirms && form.get('judgement') !== 'refuse') {
    const fields = [{ field: 'judgement', code: 'choose' }];
    const { checked } = Object.fromEntries(form);
    const texts = await errorTexts(localeOf(form), { code: 'invalid_input', fields });
    return { ...texts, values: { checked: String(checked ?? '') } };
  }
  const done = confirms ? 'bevestigd' : 'geweigerd';
  return submitAndGo(confirms ? confirmDomain : refuseDomain, form, { path: DOMAINS, done });
}
