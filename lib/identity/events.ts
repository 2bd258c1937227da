import { z } from 'zod';

const invited = z.object({ municipalityId: z.uuid(), role: z.string() });
const held = z.object({ municipalityId: z.uuid(), personId: z.uuid(), role: z.string() });
/** `last` when no second factor is left. */
const removed = z.object({ last: z.boolean() });

/** What can happen to people and log-ins. People are named by id only: an entry outlives an account. */
export const identityEvents = {
  /** Somebody chose another municipality or body to act for. */
  'session.acting_changed': z.object({ place: z.enum(['municipality', 'body']), id: z.uuid() }),
  /** Somebody proved a second factor. */
  'session.confirmed': z.object({ by: z.enum(['code', 'recovery_code', 'passkey']) }),
  /** Somebody ended one of their own log-ins. */
  'session.ended': z.object({}),
  /** Somebody ended all their log-ins but the one in which they did it. */
  'session.others_ended': z.object({ sessions: z.int() }),
  /** Somebody began to set up a code app. */
  'totp.begun': z.object({}),
  /** A code app counts from now on; it may have replaced another. */
  'totp.added': z.object({ replaced: z.boolean() }),
  /** A code app was removed. */
  'totp.removed': removed,
  /** A passkey was added. */
  'passkey.added': z.object({}),
  /** A passkey got another name. */
  'passkey.renamed': z.object({}),
  /** A passkey was removed. */
  'passkey.removed': removed,
  /** Somebody made a new set of recovery codes; the old set works no more. */
  'recovery_code.renewed': z.object({ count: z.int() }),
  /** Somebody was invited by mail. */
  'invitation.sent': invited,
  /** An invitation was taken back before it was accepted. */
  'invitation.withdrawn': invited,
  /** The invited person took the role. */
  'invitation.accepted': invited.extend({ personId: z.uuid() }),
  /** A colleague got another role. */
  'membership.given': held,
  /** A role was taken away. */
  'membership.taken': held,
  /** Somebody chose a new password through a link in a mail; all sessions ended. */
  'password.reset': z.object({ sessions: z.int() }),
  /** Somebody changed their own password; all other sessions ended. */
  'password.changed': z.object({ sessions: z.int() }),
};
