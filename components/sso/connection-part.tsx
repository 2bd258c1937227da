import { ActionForm } from '@/components/site/action-form';
import { ButtonLink } from '@/components/ui/button/button-link';
import { Heading } from '@/components/ui/heading/heading';
import { Stack } from '@/components/ui/stack/stack';
import { SummaryList } from '@/components/ui/summary-list/summary-list';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { sendTest } from '@/lib/sso/actions';
import type { ProviderSettings, SsoSettings } from '@/lib/sso/queries/settings';

type Props = { locale: Locale; sso: SsoSettings };

/** The connection with the municipality's identity provider, and the address that it must know. */
export function ConnectionPart({ locale, sso }: Props) {
  const t = translator(locale, 'sso');
  const { provider } = sso;
  const redirect = {
    id: 'redirect',
    term: t('settings.redirect'),
    value: <Exact>{sso.redirectAddress}</Exact>,
  };
  return (
    <Stack gap="m">
      <Heading level={2}>{t('steps.settings')}</Heading>
      {!provider && <Text>{t('settings.none')}</Text>}
      <SummaryList rows={[redirect, ...(provider ? settingRows(locale, provider) : [])]} />
      <div>
        <ButtonLink variant="secondary" href={`/${locale}/mijn/sso/verbinding`}>
          {t(provider ? 'settings.change' : 'settings.fill')}
        </ButtonLink>
      </div>
      {provider && (
        <ActionForm
          locale={locale}
          action={sendTest}
          hidden={{ municipalityId: sso.municipalityId }}
          tone="secondary"
          submitLabel={t('settings.test')}
          pendingLabel={t('settings.testing')}
        />
      )}
    </Stack>
  );
}

function settingRows(locale: Locale, provider: ProviderSettings) {
  const t = translator(locale, 'sso.settings');
  const { subjectClaim, emailClaim, nameClaim, groupsClaim } = provider;
  const names = { subject: subjectClaim, email: emailClaim, name: nameClaim, groups: groupsClaim };
  return [
    { id: 'issuer', term: t('issuer'), value: <Exact>{provider.issuer}</Exact> },
    { id: 'client', term: t('clientId'), value: <Exact>{provider.clientId}</Exact> },
    { id: 'secret', term: t('secret'), value: t(`secretState.${provider.secret}`) },
    { id: 'claims', term: t('claims'), value: t('claimsText', names) },
    { id: 'scope', term: t('scope'), value: <Exact>{provider.scope}</Exact> },
  ];
}

/** What must be copied letter for letter. */
function Exact({ children }: { children: string }) {
  return <span className="font-mono break-all">{children}</span>;
}
