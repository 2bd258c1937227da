/** Days in which an invitation can be accepted. */
export const INVITATION_DAYS = 7;

/** Where an invitation stands. Only an open one can be accepted or withdrawn. */
export type InvitationState = 'open' | 'accepted' | 'withdrawn' | 'expired';

type Moments = { acceptedAt: Date | null; withdrawnAt: Date | null; expiresAt: Date };

/** Where an invitation stands at `now` (UTC). */
export function invitationState({ acceptedAt, withdrawnAt, expiresAt }: Moments, now: Date): InvitationState {
  if (acceptedAt) return 'accepted';
  if (withdrawnAt) return 'withdrawn';
  return expiresAt <= now ? 'expired' : 'open';
}

/** The moment at which an invitation of `now` expires. */
export function expiryOf(now: Date): Date {
  return new Date(now.getTime() + INVITATION_DAYS * 86_400_000);
}
