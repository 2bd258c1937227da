'use server';

import { redirect } from 'next/navigation';
import { DEFAULT_LOCALE, isLocale } from '@/i18n/locales';
import { addItem, removeItem } from '@/lib/assembly/commands/agenda';
import { castVote } from '@/lib/assembly/commands/cast-vote';
import { closeBallot } from '@/lib/assembly/commands/close-ballot';
import { draftMeeting, reviseMeeting } from '@/lib/assembly/commands/meeting';
import { openBallot } from '@/lib/assembly/commands/open-ballot';
import { callMeeting, closeMeeting, openMeeting } from '@/lib/assembly/commands/session';
import { submitForm } from '@/lib/identity/submit-form';
import type { FormState } from '@/lib/platform/form-state';

function portal(form: FormData, path: string): string {
  const locale = String(form.get('locale') ?? '');
  return `/${isLocale(locale) ? locale : DEFAULT_LOCALE}/mijn/${path}`;
}

export async function sendDraftMeeting(_previous: FormState, form: FormData): Promise<FormState> {
  const sent = await submitForm(draftMeeting, form);
  if (!sent.ok) return sent.state;
  redirect(portal(form, `alv/${sent.value.id}?gedaan=begonnen`));
}

export async function sendReviseMeeting(_previous: FormState, form: FormData): Promise<FormState> {
  const sent = await submitForm(reviseMeeting, form);
  if (!sent.ok) return sent.state;
  redirect(portal(form, `alv/${sent.value.id}?gedaan=gewijzigd`));
}

export async function sendAddItem(_previous: FormState, form: FormData): Promise<FormState> {
  const sent = await submitForm(addItem, form);
  if (!sent.ok) return sent.state;
  redirect(portal(form, `alv/${sent.value.meetingId}?gedaan=toegevoegd`));
}

export async function sendRemoveItem(_previous: FormState, form: FormData): Promise<FormState> {
  const sent = await submitForm(removeItem, form);
  if (!sent.ok) return sent.state;
  redirect(portal(form, `alv/${sent.value.meetingId}?gedaan=verwijderd`));
}

export async function sendCallMeeting(_previous: FormState, form: FormData): Promise<FormState> {
  const sent = await submitForm(callMeeting, form);
  if (!sent.ok) return sent.state;
  redirect(portal(form, `alv/${sent.value.id}?gedaan=bijeengeroepen`));
}

export async function sendOpenMeeting(_previous: FormState, form: FormData): Promise<FormState> {
  const sent = await submitForm(openMeeting, form);
  if (!sent.ok) return sent.state;
  redirect(portal(form, `alv/${sent.value.id}?gedaan=geopend`));
}

export async function sendCloseMeeting(_previous: FormState, form: FormData): Promise<FormState> {
  const sent = await submitForm(closeMeeting, form);
  if (!sent.ok) return sent.state;
  redirect(portal(form, `alv/${sent.value.id}?gedaan=gesloten`));
}

export async function sendOpenBallot(_previous: FormState, form: FormData): Promise<FormState> {
  const sent = await submitForm(openBallot, form);
  if (!sent.ok) return sent.state;
  redirect(portal(form, `alv/${sent.value.meetingId}?gedaan=stemming-geopend`));
}

export async function sendCloseBallot(_previous: FormState, form: FormData): Promise<FormState> {
  const sent = await submitForm(closeBallot, form);
  if (!sent.ok) return sent.state;
  redirect(portal(form, `alv/${sent.value.meetingId}?gedaan=stemming-gesloten`));
}

/** Casts the vote that was checked; leads to its receipt, also when the same form is sent twice. */
export async function sendCastVote(_previous: FormState, form: FormData): Promise<FormState> {
  const sent = await submitForm(castVote, form);
  if (!sent.ok) return sent.state;
  redirect(portal(form, `stemmen/${sent.value.ballotId}/bewijs`));
}
