import { ActionForm } from '@/components/site/action-form';
import { Heading } from '@/components/ui/heading/heading';
import { Notice } from '@/components/ui/notice/notice';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { sendProvider } from '@/lib/sso/actions';
import type { SsoSettings } from '@/lib/sso/queries/settings';

/** What most providers call their claims. Source: OpenID Connect Core 1.0, section 5.1; `groups` is custom. */
const USUAL = {
  issuer: undefined,
  clientId: undefined,
  subjectClaim: 'sub',
  emailClaim: 'email',
  nameClaim: 'name',
  groupsClaim: 'groups',
  scope: 'openid email profile',
};

/** The questions about a municipality's identity provider. The secret that is there is never shown. */
export function ProviderForm({ locale, sso }: { locale: Locale; sso: SsoSettings }) {
  const t = translator(locale, 'sso.form');
  const words = translator(locale, 'common.actions');
  const { provider } = sso;
  const now = provider ?? USUAL;
  const text = (name: keyof typeof USUAL, hint?: string) => ({
    kind: 'text' as const,
    name,
    label: t(name),
    hint,
    defaultValue: now[name],
  });
  return (
    <ActionForm
      locale={locale}
      action={sendProvider}
      hidden={{ municipalityId: sso.municipalityId, formKey: crypto.randomUUID() }}
      fields={[
        text('issuer', t('issuerHint')),
        text('clientId'),
        {
          kind: 'password',
          name: 'secret',
          label: t('secret'),
          hint: provider?.secret === 'kept' ? t('secretKept') : t('secretHint'),
          autoComplete: 'off',
          required: false,
        },
        {
          kind: 'checkbox',
          name: 'noSecret',
          label: t('noSecret'),
          required: false,
          defaultValue: provider?.secret === 'none' ? 'on' : undefined,
        },
        text('subjectClaim', t('subjectHint')),
        text('emailClaim'),
        text('nameClaim'),
        text('groupsClaim', t('groupsHint')),
        text('scope', t('scopeHint')),
      ]}
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
