import 'server-only';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { AppointedRole } from '@/lib/appointments/term';
import { formatDay } from '@/lib/platform/format';
import type { Mail } from '@/lib/platform/mail';
import { settings } from '@/lib/platform/settings';

type Body = { nameNl: string; nameEn: string };
type About = { to: string; body: Body; role: AppointedRole };

const nameIn = (locale: Locale, { nameNl, nameEn }: Body) => (locale === 'nl' ? nameNl : nameEn);

/** The mail that tells somebody that they were appointed, or that their term was renewed. */
export function appointedMail(
  locale: Locale,
  about: About & { kind: 'appointed' | 'renewed'; startsOn: string; endsOn: string },
): Mail {
  const t = translator(locale);
  const words = {
    body: nameIn(locale, about.body),
    role: t(`common.roles.${about.role}`),
    from: formatDay(locale, about.startsOn),
    until: formatDay(locale, about.endsOn),
    link: `${settings().PUBLIC_URL}/${locale}/mijn`,
    password: `${settings().PUBLIC_URL}/${locale}/wachtwoord-vergeten`,
  };
  return {
    to: about.to,
    subject: t(`appointments.mails.${about.kind}.subject`, words),
    text: t(`appointments.mails.${about.kind}.text`, words),
  };
}

/** The mail that tells somebody that their term ends early, and why. */
export function endedMail(locale: Locale, about: About & { lastDay: string; reason: string }): Mail {
  const t = translator(locale);
  const words = {
    body: nameIn(locale, about.body),
    role: t(`common.roles.${about.role}`),
    day: formatDay(locale, about.lastDay),
    reason: about.reason,
  };
  return {
    to: about.to,
    subject: t('appointments.mails.ended.subject', words),
    text: t('appointments.mails.ended.text', words),
  };
}
