'use server';

import { addItem, removeItem } from '@/lib/assembly/commands/agenda';
import { castVote } from '@/lib/assembly/commands/cast-vote';
import { closeBallot } from '@/lib/assembly/commands/close-ballot';
import { draftMeeting, reviseMeeting } from '@/lib/assembly/commands/meeting';
import { openBallot } from '@/lib/assembly/commands/open-ballot';
import { callMeeting, closeMeeting, openMeeting } from '@/lib/assembly/commands/session';
import { formAction } from '@/lib/identity/form-action';

const meeting =
  (done: string) =>
  ({ id }: { id: string }) =>
    `/mijn/alv/${id}?gedaan=${done}`;

const itsMeeting =
  (done: string) =>
  ({ meetingId }: { meetingId: string }) =>
    `/mijn/alv/${meetingId}?gedaan=${done}`;

export const sendDraftMeeting = formAction(draftMeeting, { to: meeting('begonnen') });
export const sendReviseMeeting = formAction(reviseMeeting, { to: meeting('gewijzigd') });
export const sendAddItem = formAction(addItem, { to: itsMeeting('toegevoegd') });
export const sendRemoveItem = formAction(removeItem, { to: itsMeeting('verwijderd') });
export const sendCallMeeting = formAction(callMeeting, { to: meeting('bijeengeroepen') });
export const sendOpenMeeting = formAction(openMeeting, { to: meeting('geopend') });
export const sendCloseMeeting = formAction(closeMeeting, { to: meeting('gesloten') });
export const sendOpenBallot = formAction(openBallot, { to: itsMeeting('stemming-geopend') });
export const sendCloseBallot = formAction(closeBallot, { to: itsMeeting('stemming-gesloten') });
/** Casts the vote that was checked; leads to its receipt, also when the same form is sent twice. */
export const sendCastVote = formAction(castVote, {
  to: ({ ballotId }) => `/mijn/stemmen/${ballotId}/bewijs`,
});
