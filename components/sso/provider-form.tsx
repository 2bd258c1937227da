import { ActionForm } from '@/components/site/action-form';
import { Heading } from '@/components/ui/heading/heading';
import { Notice } from '@/components/ui/notice/notice';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { sendProvider } from '@/lib/sso/actions';
import { providerFields } from '@/lib/sso/fields';
import type { SsoSettings } from '@/lib/sso/queries/settings';

/** The form for the settings of a municipality's identity provider. */
export function ProviderForm({ locale, sso }: { locale: Locale; sso: SsoSettings }) {
  const t = translator(locale, 'sso.form');
  const words = translator(locale, 'common.actions');
  const { provider } = sso;
  return (
    <ActionForm
      locale={locale}
      action={sendProvider}
      hidden={{ municipalityId: sso.municipalityId, formKey: crypto.randomUUID() }}
      fields={providerFields(locale, provider)}
      submitLabel={t('submit')}
      pendingLabel={t('pending')}
      cancel={{ href: `/${locale}/mijn/sso`, label: words('cancel') }}
    >
      <Heading level={1}>{t('title')}</Heading>
      <Text size="lead">{t('intro')}</Text>
      {provider && (
        <Notice tone="warning">
          <Text>{t('warning')}</Text>
        </Notice>
      )}
    </ActionForm>
  );
}
