import type { Metadata } from 'next';
import { SessionsView } from '@/components/identity/sessions-view';
import { pageTitle } from '@/components/site/page-title';
import { ResultFrame } from '@/components/site/result-frame';
import { Notice } from '@/components/ui/notice/notice';
import { Stack } from '@/components/ui/stack/stack';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { listSessions } from '@/lib/identity/queries/sessions';
import { requireSession } from '@/lib/identity/require-session';

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ gedaan?: string }> };

const PATH = '/mijn/account/sessies';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(locale, 'identity.sessions');
  return pageTitle(locale, t('title'), PATH);
}

export default async function SessionsPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const loggedIn = await requireSession(locale, PATH);
  const { gedaan } = await searchParams;
  const t = translator(locale, 'identity.sessions');
  const result = await listSessions.execute(loggedIn.actor, {});
  return (
    <ResultFrame locale={locale} path={PATH} loggedIn={loggedIn} result={result}>
      {({ sessions }) => (
        <Stack gap="l">
          {gedaan === 'beeindigd' && (
            <Notice tone="success" announce="status">
              <Text>{t('done')}</Text>
            </Notice>
          )}
          <SessionsView locale={locale} sessions={sessions} present={loggedIn.sessionId} />
        </Stack>
      )}
    </ResultFrame>
  );
}
