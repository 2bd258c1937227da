import type { Metadata } from 'next';
import { PasskeyForm } from '@/components/identity/passkey-form';
import { pageTitle } from '@/components/site/page-title';
import { ResultFrame } from '@/components/site/result-frame';
import { Heading } from '@/components/ui/heading/heading';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { prepareNewPasskey, sendPasskey } from '@/lib/identity/factor-actions';
import { hasFactor, listFactors } from '@/lib/identity/queries/factors';
import { requireFreshFactor, requireSession } from '@/lib/identity/require-session';
import { safeRedirect } from '@/lib/identity/safe-redirect';

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ volgende?: string }> };

const PATH = '/mijn/account/passkey';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(locale, 'identity.factors.newPasskey');
  return pageTitle(locale, t('title'), PATH);
}

export default async function NewPasskeyPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const next = safeRedirect((await searchParams).volgende, `/${locale}/mijn/account`);
  const loggedIn = await requireSession(locale, PATH);
  const result = await listFactors.execute(loggedIn.actor, {});
  if (result.ok && hasFactor(result.value)) requireFreshFactor(loggedIn, locale, PATH);
  const t = translator(locale, 'identity.factors');
  return (
    <ResultFrame locale={locale} path={PATH} loggedIn={loggedIn} result={result}>
      {() => (
        <PasskeyForm
          locale={locale}
          action={sendPasskey}
          prepare={prepareNewPasskey}
          cancelled={t('newPasskey.cancelled')}
          hidden={{ next }}
          fields={[
            {
              kind: 'text',
              name: 'name',
              label: t('newPasskey.name'),
              hint: t('newPasskey.nameHint'),
              width: 'l',
            },
          ]}
          submitLabel={t('newPasskey.submit')}
          pendingLabel={t('newPasskey.pending')}
          cancel={{ href: `/${locale}/mijn/account`, label: t('cancel') }}
        >
          <Heading level={1}>{t('newPasskey.title')}</Heading>
          <Text size="lead">{t('newPasskey.intro')}</Text>
        </PasskeyForm>
      )}
    </ResultFrame>
  );
}
