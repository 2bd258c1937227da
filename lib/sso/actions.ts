'use server';

import { redirect } from 'next/navigation';
import { localeOf } from '@/i18n/locales';
import { formAction } from '@/lib/identity/form-action';
import { currentActor } from '@/lib/identity/session';
import { keptAfter, refusedForm } from '@/lib/identity/submit-form';
import { errorTexts } from '@/lib/platform/error-texts';
import type { FormState } from '@/lib/platform/form-state';
import { askDomain, confirmDomain, refuseDomain, withdrawDomain } from '@/lib/sso/commands/domains';
import { saveProvider, switchOff, switchOn } from '@/lib/sso/commands/provider';
import { addRole, removeRole, unlink } from '@/lib/sso/commands/roles';
import { testConnection } from '@/lib/sso/test-connection';

const SETTINGS = '/mijn/sso';
const DOMAINS = '/mijn/domeinen';

export const sendProvider = formAction(saveProvider, { to: `${SETTINGS}?gedaan=opgeslagen` });

/** Asks the provider that is set whether it is there and calls itself as it must. Changes nothing. */
export async function sendTest(_previous: FormState, form: FormData): Promise<FormState> {
  return test(form).catch((error) => keptAfter(error, form));
}

async function test(form: FormData): Promise<FormState> {
  const locale = localeOf(form.get('locale'));
  const tested = await testConnection(await currentActor(), String(form.get('municipalityId') ?? ''));
  if (!tested.ok) return errorTexts(locale, tested.error);
  redirect(`/${locale}${SETTINGS}?gedaan=getest`);
}

export const sendSwitchOn = formAction(switchOn, { to: `${SETTINGS}?gedaan=aan` });
export const sendSwitchOff = formAction(switchOff, { to: `${SETTINGS}?gedaan=uit` });
export const sendDomain = formAction(askDomain, { to: `${SETTINGS}?gedaan=domein-opgegeven` });

export const sendDomainAway = formAction(withdrawDomain, {
  to: (_value, form) => `${form.get('from') === 'bureau' ? DOMAINS : SETTINGS}?gedaan=domein-weggehaald`,
});
export const sendRole = formAction(addRole, { to: `${SETTINGS}?gedaan=groep-toegevoegd` });
export const sendRoleAway = formAction(removeRole, { to: `${SETTINGS}?gedaan=groep-weggehaald` });
export const sendUnlink = formAction(unlink, { to: `${SETTINGS}?gedaan=losgekoppeld` });

const confirm = formAction(confirmDomain, { to: `${DOMAINS}?gedaan=bevestigd` });
const refuse = formAction(refuseDomain, { to: `${DOMAINS}?gedaan=geweigerd` });

/** The judgement of the bureau: yes or no are two commands. */
export async function sendJudgement(previous: FormState, form: FormData): Promise<FormState> {
  const judgement = form.get('judgement');
  if (judgement === 'confirm') return confirm(previous, form);
  if (judgement === 'refuse') return refuse(previous, form);
  return refusedForm(form, { code: 'invalid_input', fields: [{ field: 'judgement', code: 'choose' }] });
}
