'use server';

import { redirect } from 'next/navigation';
import { DEFAULT_LOCALE, isLocale } from '@/i18n/locales';
import { castCollegeVote } from '@/lib/decisions/commands/cast-vote';
import { closeCollegeVote } from '@/lib/decisions/commands/close';
import { draftDecision } from '@/lib/decisions/commands/draft';
import { publishDecision } from '@/lib/decisions/commands/publish';
import { reviseDecision } from '@/lib/decisions/commands/revise';
import { submitDecision } from '@/lib/decisions/commands/submit';
import { withdrawDecision } from '@/lib/decisions/commands/withdraw';
import { submitForm } from '@/lib/identity/submit-form';
import type { Command } from '@/lib/platform/command';
import type { FormState } from '@/lib/platform/form-state';

/** Sends the form, and on success goes to the decision, or to the page after it that `then` names. */
async function send<Value extends { id: string }>(
  command: Command<unknown, Value>,
  form: FormData,
  then = '',
): Promise<FormState> {
  const sent = await submitForm(command, form);
  if (!sent.ok) return sent.state;
  const asked = String(form.get('locale') ?? '');
  const locale = isLocale(asked) ? asked : DEFAULT_LOCALE;
  redirect(`/${locale}/mijn/besluiten/${sent.value.id}${then}`);
}

/** Begins a decision, then shows it. */
export async function sendDraft(_previous: FormState, form: FormData): Promise<FormState> {
  return send(draftDecision, form);
}

/** Changes a draft, then shows it. */
export async function sendRevision(_previous: FormState, form: FormData): Promise<FormState> {
  return send(reviseDecision, form);
}

/** Gives up a draft, then shows it. */
export async function sendWithdrawal(_previous: FormState, form: FormData): Promise<FormState> {
  return send(withdrawDecision, form);
}

/** Puts a draft to the College, then shows the open vote. */
export async function sendSubmission(_previous: FormState, form: FormData): Promise<FormState> {
  return send(submitDecision, form);
}

/** Casts a vote, then shows the receipt. */
export async function sendVote(_previous: FormState, form: FormData): Promise<FormState> {
  return send(castCollegeVote, form, '/gestemd');
}

/** Closes the vote, then shows the result. */
export async function sendClosing(_previous: FormState, form: FormData): Promise<FormState> {
  return send(closeCollegeVote, form);
}

/** Publishes a decision, then says what happens next. */
export async function sendPublication(_previous: FormState, form: FormData): Promise<FormState> {
  return send(publishDecision, form, '/gepubliceerd');
}
