import 'server-only';
import { createTranslator } from 'next-intl';
import type { Locale } from '@/i18n/locales';
import type { AppointedRole } from '@/lib/appointments/term';
import { formatDay } from '@/lib/platform/format';
import type { Mail } from '@/lib/platform/mail';
import { settings } from '@/lib/platform/settings';
import enAppointments from '@/messages/en/appointments.json';
import enCommon from '@/messages/en/common.json';
import nlAppointments from '@/messages/nl/appointments.json';
import nlCommon from '@/messages/nl/common.json';

const MESSAGES = {
  nl: { mails: nlAppointments.mails, roles: nlCommon.roles },
  en: { mails: enAppointments.mails, roles: enCommon.roles },
};

type Body = { nameNl: string; nameEn: string };
type About = { to: string; body: Body; role: AppointedRole };

const nameIn = (locale: Locale, { nameNl, nameEn }: Body) => (locale === 'nl' ? nameNl : nameEn);

/** The mail that tells somebody that they were appointed, or that their term was renewed. */
export function appointedMail(
  locale: Locale,
  about: About & { kind: 'appointed' | 'renewed'; startsOn: string; endsOn: string },
): Mail {
  const t = createTranslator({ locale, messages: MESSAGES[locale] });
  const words = {
    body: nameIn(locale, about.body),
    role: t(`roles.${about.role}`),
    from: formatDay(locale, about.startsOn),
    until: formatDay(locale, about.endsOn),
    link: `${settings().PUBLIC_URL}/${locale}/mijn`,
    password: `${settings().PUBLIC_URL}/${locale}/wachtwoord-vergeten`,
  };
  return {
    to: about.to,
    subject: t(`mails.${about.kind}.subject`, words),
    text: t(`mails.${about.kind}.text`, words),
  };
}

/** The mail that tells somebody that their term ends early, and why. */
export function endedMail(locale: Locale, about: About & { lastDay: string; reason: string }): Mail {
  const t = createTranslator({ locale, messages: MESSAGES[locale] });
  const words = {
    body: nameIn(locale, about.body),
    role: t(`roles.${about.role}`),
    day: formatDay(locale, about.lastDay),
    reason: about.reason,
  };
  return { to: about.to, subject: t('mails.ended.subject', words), text: t('mails.ended.text', words) };
}
