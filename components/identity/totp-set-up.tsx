import { QrCode } from '@/components/identity/qr-code';
import { ActionForm } from '@/components/site/action-form';
import { DataList } from '@/components/ui/data-list/data-list';
import { Heading } from '@/components/ui/heading/heading';
import { BackLink } from '@/components/ui/link/back-link';
import { Stack } from '@/components/ui/stack/stack';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { sendBeginTotp, sendTotp } from '@/lib/identity/factor-actions';
import { firstCodeFields } from '@/lib/identity/fields';

type Props = {
  locale: Locale;
  next: string;
  /** There is an app that counts, which the new one replaces */
  replaces: boolean;
  /** The app that is being set up, once the person began */
  pending: { secret: string; address: string } | null;
};

/** Sets up a code app in two steps: begin, which makes the key, and the first code, which proves it arrived. */
export function TotpSetUp({ locale, next, replaces, pending }: Props) {
  const t = translator(locale, 'identity.factors');
  const begin = (
    <ActionForm
      locale={locale}
      action={sendBeginTotp}
      hidden={{ next }}
      tone={pending ? 'secondary' : 'primary'}
      submitLabel={pending ? t('setUp.again') : t('setUp.begin')}
      pendingLabel={t('setUp.beginning')}
    />
  );
  return (
    <Stack gap="l">
      <BackLink href={`/${locale}/mijn/account`}>{t('title')}</BackLink>
      <Heading level={1}>{t('setUp.title')}</Heading>
      <Text size="lead">{t('setUp.intro')}</Text>
      {replaces && <Text>{t('setUp.replaces')}</Text>}
      {pending && <FirstCode locale={locale} next={next} pending={pending} />}
      {begin}
    </Stack>
  );
}

function FirstCode(props: { locale: Locale; next: string; pending: NonNullable<Props['pending']> }) {
  const { locale, next, pending } = props;
  const t = translator(locale, 'identity.factors.setUp');
  return (
    <ActionForm
      locale={locale}
      action={sendTotp}
      hidden={{ next, formKey: crypto.randomUUID() }}
      fields={firstCodeFields(locale)}
      submitLabel={t('submit')}
      pendingLabel={t('submitting')}
    >
      <Heading level={2}>{t('scan')}</Heading>
      <Text>{t('scanText')}</Text>
      <QrCode text={pending.address} label={t('qr')} />
      <DataList rows={[{ term: t('key'), value: pending.secret.match(/.{1,4}/g)?.join(' '), mono: true }]} />
    </ActionForm>
  );
}
