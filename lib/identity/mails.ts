import 'server-only';
import { createTranslator } from 'next-intl';
import type { Locale } from '@/i18n/locales';
import { INVITATION_DAYS } from '@/lib/identity/invitation-state';
import { RESET_MINUTES } from '@/lib/identity/password-rules';
import type { Role } from '@/lib/platform/generated/enums';
import type { Mail } from '@/lib/platform/mail';
import { settings } from '@/lib/platform/settings';
import enCommon from '@/messages/en/common.json';
import enIdentity from '@/messages/en/identity.json';
import nlCommon from '@/messages/nl/common.json';
import nlIdentity from '@/messages/nl/identity.json';

const MESSAGES = {
  nl: { mails: nlIdentity.mails, roles: nlCommon.roles },
  en: { mails: enIdentity.mails, roles: enCommon.roles },
};

const translator = (locale: Locale) => createTranslator({ locale, messages: MESSAGES[locale] });

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
    role: t(`roles.${role}`),
    days: INVITATION_DAYS,
    link: `${settings().PUBLIC_URL}/${locale}/uitnodiging/${token}`,
  };
  return { to, subject: t('mails.invitation.subject', words), text: t('mails.invitation.text', words) };
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
    role: t(`roles.${about.role}`),
    link: `${settings().PUBLIC_URL}/${locale}/mijn`,
  };
  const kind = given ? 'roleGiven' : 'roleTaken';
  return { to, subject: t(`mails.${kind}.subject`, words), text: t(`mails.${kind}.text`, words) };
}

/** The mail with the link to choose a new password. It holds the only copy of the token. */
export function passwordMail(locale: Locale, about: { to: string; token: string }): Mail {
  const t = translator(locale);
  const link = `${settings().PUBLIC_URL}/${locale}/wachtwoord/${about.token}`;
  const words = { minutes: RESET_MINUTES, link };
  return { to: about.to, subject: t('mails.password.subject', words), text: t('mails.password.text', words) };
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
    what: t(`mails.factor.${about.change}`),
    link: `${settings().PUBLIC_URL}/${locale}/mijn/account`,
  };
  return { to: about.to, subject: t('mails.factor.subject'), text: t('mails.factor.text', words) };
}
