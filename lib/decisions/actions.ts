'use server';

import { castCollegeVote } from '@/lib/decisions/commands/cast-vote';
import { closeCollegeVote } from '@/lib/decisions/commands/close';
import { draftDecision } from '@/lib/decisions/commands/draft';
import { publishDecision } from '@/lib/decisions/commands/publish';
import { reviseDecision } from '@/lib/decisions/commands/revise';
import { submitDecision } from '@/lib/decisions/commands/submit';
import { withdrawDecision } from '@/lib/decisions/commands/withdraw';
import { formAction } from '@/lib/identity/form-action';

const decision = ({ id }: { id: string }) => `/mijn/besluiten/${id}`;

export const sendDraft = formAction(draftDecision, { to: decision });
export const sendRevision = formAction(reviseDecision, { to: decision });
export const sendWithdrawal = formAction(withdrawDecision, { to: decision });
/** Puts a draft to the College, then shows the open vote. */
export const sendSubmission = formAction(submitDecision, { to: decision });
/** Casts a vote, then shows the receipt. */
export const sendVote = formAction(castCollegeVote, { to: (cast) => `${decision(cast)}/gestemd` });
/** Closes the vote, then shows the result. */
export const sendClosing = formAction(closeCollegeVote, { to: decision });
/** Publishes a decision, then says what happens next. */
export const sendPublication = formAction(publishDecision, {
  to: (done) => `${decision(done)}/gepubliceerd`,
});
