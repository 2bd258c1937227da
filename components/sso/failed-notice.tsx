import { Link } from '@/components/ui/link/link';
import { Notice } from '@/components/ui/notice/notice';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { ssoErrors } from '@/lib/sso/errors';
import { startAddress } from '@/lib/sso/go-to';

/** Why a log-in at a municipality failed, and whom to ask. The code comes from the address: unknown ones say nothing. */
export function FailedNotice(props: {
  locale: Locale;
  code: string | string[] | undefined;
  at: { slug: string; name: string } | undefined;
  next: string;
}) {
  const { locale, at, next } = props;
  const code = Object.keys(ssoErrors).find((known) => known === props.code);
  if (!code) return null;
  const t = translator(locale, 'sso.logIn');
  const errors = translator(locale, 'errors.code');
  return (
    <Notice tone="error" announce="alert" title={at ? t('failedAt', { name: at.name }) : t('failed')}>
      <Text>{errors(code as 'sso_refused')}</Text>
      {at && <Link href={startAddress(locale, at.slug, next)}>{t('again', { name: at.name })}</Link>}
    </Notice>
  );
}
