import 'server-only';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { INVITATION_DAYS } from '@/lib/identity/invitation-state';
import { RESET_MINUTES } from '@/lib/identity/password-rules';
import type { Role } from '@/lib/platform/generated/enums';
import type { Mail } from '@/lib/platform/mail';
import { settings } from '@/lib/platform/settings';

/** The mail with which somebody is invited. It holds the only copy of the token. */
export function invitationMail(
  locale: Locale,
  about: { to: string; inviter: string; place: string; role: Role; token: string },
): Mail {
  const t = translator(locale);
  const { to, inviter, place, role, token } = about;
  const words = {
    inviter,
    place,
    role: t(`common.roles.${role}`),
    days: INVITATION_DAYS,
    link: `${settings().PUBLIC_URL}/${locale}/uitnodiging/${token}`,
  };
  return {
    to,
    subject: t('identity.mails.invitation.subject', words),
    text: t('identity.mails.invitation.text', words),
  };
}

/** The mail that tells somebody which role they got or lost. */
export function rolesChangedMail(
  locale: Locale,
  about: { to: string; place: string; role: Role; by: string; given: boolean },
): Mail {
  const t = translator(locale);
  const { to, place, by, given } = about;
  const words = {
    place,
    by,
    role: t(`common.roles.${about.role}`),
    link: `${settings().PUBLIC_URL}/${locale}/mijn`,
  };
  const kind = given ? 'roleGiven' : 'roleTaken';
  return {
    to,
    subject: t(`identity.mails.${kind}.subject`, words),
    text: t(`identity.mails.${kind}.text`, words),
  };
}

/** The mail with the link to choose a new password. It holds the only copy of the token. */
export function passwordMail(locale: Locale, about: { to: string; token: string }): Mail {
  const t = translator(locale);
  const link = `${settings().PUBLIC_URL}/${locale}/wachtwoord/${about.token}`;
  const words = { minutes: RESET_MINUTES, link };
  return {
    to: about.to,
    subject: t('identity.mails.password.subject'),
    text: t('identity.mails.password.text', words),
  };
}

/** What can happen to somebody's second factors. */
export type FactorChange =
  | 'totpAdded'
  | 'totpRemoved'
  | 'passkeyAdded'
  | 'passkeyRemoved'
  | 'codesRenewed'
  | 'codeUsed';

/** The mail that tells somebody what happened to their second factors, and what to do when it was not them. */
export function factorMail(locale: Locale, about: { to: string; change: FactorChange }): Mail {
  const t = translator(locale);
  const words = {
    what: t(`identity.mails.factor.${about.change}`),
    link: `${settings().PUBLIC_URL}/${locale}/mijn/account`,
  };
  return {
    to: about.to,
    subject: t('identity.mails.factor.subject'),
    text: t('identity.mails.factor.text', words),
  };
}
