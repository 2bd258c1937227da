import { z } from 'zod';
import { RECOVERY_CODES } from '@/lib/identity/recovery-code';
import { MUNICIPAL_ROLES } from '@/lib/identity/roles';
import { TOKEN_PATTERN } from '@/lib/identity/token';
import { line } from '@/lib/platform/text-input';

const email = z.string().trim().min(1).max(254).toLowerCase().pipe(z.email());
const token = z.string().regex(TOKEN_PATTERN);
/** The language in which a mail is written: that of the person who causes it. */
const locale = z.enum(['nl', 'en']).default('nl');
const role = z.enum(MUNICIPAL_ROLES);
const typedPassword = z.string().min(1).max(1000).meta({ field: 'password' });

/** E-mail (lower case) and password as they are typed on the log-in page. */
export const loginInput = z.object({
  email,
  password: z.string().min(1).max(200).meta({ field: 'password' }),
});

/** The place (municipality or body) for which the person wants to act. */
export const actForInput = z.object({ place: z.enum(['municipality', 'body']), id: z.uuid() });

/** Whom to invite, to which role of which municipality. */
export const inviteInput = z.object({ municipalityId: z.uuid(), email, role, locale });

/** One invitation. */
export const invitationStepInput = z.object({ id: z.uuid() });

/** The link that was opened; name and password for who has no account yet. */
export const acceptInvitationInput = z.object({
  token,
  name: line(120, 0).optional(),
  password: z.string().max(1000).meta({ field: 'password' }).optional(),
});

/** A colleague, and the role to give. */
export const giveRoleInput = z.object({ municipalityId: z.uuid(), personId: z.uuid(), role, locale });

/** The role to take. */
export const takeRoleInput = z.object({ membershipId: z.uuid(), locale });

/** Whose password was forgotten. */
export const forgottenInput = z.object({ email });

/** The link that was opened, and the password that was chosen. */
export const resetPasswordInput = z.object({ token, password: typedPassword });

/** The log-in and the known device in which something is done. The server names them, never the form. */
const here = { sessionId: z.uuid(), deviceId: z.uuid().nullish() };

/** The password as it is, and as it must be. */
export const changePasswordInput = z.object({
  ...here,
  current: typedPassword,
  password: typedPassword,
});

/** Where a second factor is proved or changed. */
export const inSession = z.object({ ...here, locale });

/** One log-in. */
export const sessionStepInput = z.object({ id: z.uuid() });

/** Six digits of an app, or a recovery code, as they were typed. */
export const codeInput = inSession.extend({ code: z.string().trim().min(1).max(40) });

/** What the browser answered for a passkey, as JSON; empty when it gave nothing. */
export const passkeyAnswerInput = inSession.extend({ answer: z.string().max(20_000).default('') });

/** The same for a new passkey, with the name by which its owner knows it. */
export const addPasskeyInput = passkeyAnswerInput.extend({ name: line(60) });

/** Another name for a passkey. */
export const renamePasskeyInput = z.object({ id: z.uuid(), name: line(60) });

/** One passkey. */
export const passkeyStepInput = z.object({ id: z.uuid(), locale });

/** The hashes of a new set of recovery codes; the codes themselves go to the person only. */
export const renewCodesInput = inSession.extend({
  hashes: z.array(z.string().regex(/^[0-9a-f]{64}$/)).length(RECOVERY_CODES),
});
