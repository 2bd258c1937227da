import type { Metadata } from 'next';
import { ActionForm } from '@/components/site/action-form';
import { pageTitle } from '@/components/site/page-title';
import { ResultFrame } from '@/components/site/result-frame';
import { Heading } from '@/components/ui/heading/heading';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { requireFreshFactor, requireSession } from '@/lib/identity/require-session';
import { sendDomain } from '@/lib/sso/actions';
import { findSso } from '@/lib/sso/queries/settings';

type Props = { params: Promise<{ locale: Locale }> };

const PATH = '/mijn/sso/domein';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(locale, 'sso.askDomain');
  return pageTitle(locale, t('title'), PATH);
}

export default async function AskDomainPage({ params }: Props) {
  const { locale } = await params;
  const loggedIn = await requireSession(locale, PATH);
  const municipalityId = loggedIn.actor.actingFor?.id ?? '';
  const result = await findSso.execute(loggedIn.actor, { municipalityId });
  if (result.ok) requireFreshFactor(loggedIn, locale, PATH);
  const t = translator(locale, 'sso.askDomain');
  const words = translator(locale, 'common.actions');
  return (
    <ResultFrame locale={locale} path={PATH} loggedIn={loggedIn} result={result}>
      {() => (
        <ActionForm
          locale={locale}
          action={sendDomain}
          hidden={{ municipalityId, formKey: crypto.randomUUID() }}
          fields={[{ kind: 'text', name: 'domain', label: t('domain'), hint: t('domainHint'), width: 'l' }]}
          submitLabel={t('submit')}
          pendingLabel={t('pending')}
          cancel={{ href: `/${locale}/mijn/sso`, label: words('cancel') }}
        >
          <Heading level={1}>{t('title')}</Heading>
          <Text size="lead">{t('intro')}</Text>
        </ActionForm>
      )}
    </ResultFrame>
  );
}
