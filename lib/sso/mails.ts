import 'server-only';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { Mail } from '@/lib/platform/mail';
import { settings } from '@/lib/platform/settings';

/** The mail that tells somebody that their municipality's log-in opens their account, so that they notice. */
export function linkedMail(locale: Locale, about: { to: string; place: string; made: boolean }): Mail {
  const t = translator(locale, 'sso.mails');
  const words = { place: about.place, link: `${settings().PUBLIC_URL}/${locale}/mijn/account` };
  const kind = about.made ? 'made' : 'linked';
  return { to: about.to, subject: t(`${kind}.subject`, words), text: t(`${kind}.text`, words) };
}
