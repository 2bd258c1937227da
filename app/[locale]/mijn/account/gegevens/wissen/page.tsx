import type { Metadata } from 'next';
import { ActionForm } from '@/components/site/action-form';
import { pageTitle } from '@/components/site/page-title';
import { ResultFrame } from '@/components/site/result-frame';
import { Heading } from '@/components/ui/heading/heading';
import { Notice } from '@/components/ui/notice/notice';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { findOwnAccount } from '@/lib/identity/queries/own-account';
import { requireSession } from '@/lib/identity/require-session';
import { sendErasure } from '@/lib/privacy/actions';

type Props = { params: Promise<{ locale: Locale }> };

const PATH = '/mijn/account/gegevens/wissen';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(locale, 'privacy.erase');
  return pageTitle(locale, t('title'), PATH);
}

export default async function ErasePage({ params }: Props) {
  const { locale } = await params;
  const loggedIn = await requireSession(locale, PATH);
  const t = translator(locale, 'privacy.erase');
  const result = await findOwnAccount.execute(loggedIn.actor, {});
  return (
    <ResultFrame locale={locale} path={PATH} loggedIn={loggedIn} result={result}>
      {({ email }) => (
        <ActionForm
          locale={locale}
          action={sendErasure}
          hidden={{ formKey: crypto.randomUUID() }}
          fields={[
            {
              kind: 'text',
              name: 'email',
              label: t('email'),
              hint: t('emailHint', { email }),
              autoComplete: 'off',
              width: 'l',
            },
          ]}
          submitLabel={t('submit')}
          pendingLabel={t('pending')}
          tone="danger"
          cancel={{ href: `/${locale}/mijn/account/gegevens`, label: t('cancel') }}
        >
          <Heading level={1}>{t('title')}</Heading>
          <Text size="lead">{t('intro')}</Text>
          <Text>{t('kept')}</Text>
          <Notice tone="warning">
            <Text>{t('final')}</Text>
          </Notice>
        </ActionForm>
      )}
    </ResultFrame>
  );
}
