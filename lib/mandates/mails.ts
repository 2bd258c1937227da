import 'server-only';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { MandateKind } from '@/lib/mandates/schema';
import { formatDay } from '@/lib/platform/format';
import type { Mail } from '@/lib/platform/mail';
import { settings } from '@/lib/platform/settings';

type About = { to: string; place: string; by: string; kind: MandateKind };

/** The mail that tells somebody that they may vote for a municipality, and until when. */
export function mandatedMail(locale: Locale, about: About & { startsOn: string; endsOn: string }): Mail {
  const t = translator(locale, 'mandates');
  const { to, place, by, kind, startsOn, endsOn } = about;
  const words = {
    place,
    by,
    kind: t(`kind.${kind}`),
    from: formatDay(locale, startsOn),
    until: formatDay(locale, endsOn),
    link: `${settings().PUBLIC_URL}/${locale}/mijn/mandaten`,
  };
  return { to, subject: t('mails.registered.subject', words), text: t('mails.registered.text', words) };
}

/** The mail that tells somebody that they may vote for a municipality no more, and why. */
export function revokedMail(locale: Locale, about: About & { note: string }): Mail {
  const t = translator(locale, 'mandates');
  const { to, place, by, kind, note } = about;
  const words = { place, by, note, kind: t(`kind.${kind}`) };
  return { to, subject: t('mails.revoked.subject', words), text: t('mails.revoked.text', words) };
}
