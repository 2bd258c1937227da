import 'server-only';
import { createTranslator } from 'next-intl';
import type { Locale } from '@/i18n/locales';
import type { Mail } from '@/lib/platform/mail';
import { settings } from '@/lib/platform/settings';
import en from '@/messages/en/sso.json';
import nl from '@/messages/nl/sso.json';

const MESSAGES = { nl: nl.mails, en: en.mails };

/** The mail that tells somebody that their municipality's log-in opens their account, so that they notice. */
export function linkedMail(locale: Locale, about: { to: string; place: string; made: boolean }): Mail {
  const t = createTranslator({ locale, messages: MESSAGES[locale] });
  const words = { place: about.place, link: `${settings().PUBLIC_URL}/${locale}/mijn/account` };
  const kind = about.made ? 'made' : 'linked';
  return { to: about.to, subject: t(`${kind}.subject`, words), text: t(`${kind}.text`, words) };
}
