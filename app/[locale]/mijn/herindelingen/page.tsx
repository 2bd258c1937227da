import type { Metadata } from 'next';
import { ReorganisationList } from '@/components/reorganisations/reorganisation-list';
import { DoneNotice } from '@/components/site/done-notice';
import { pageTitle } from '@/components/site/page-title';
import { ResultFrame } from '@/components/site/result-frame';
import { Stack } from '@/components/ui/stack/stack';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { requireSession } from '@/lib/identity/require-session';
import { mayEver } from '@/lib/platform/policy';
import { reorganisationPolicy } from '@/lib/reorganisations/policy';
import { listReorganisations } from '@/lib/reorganisations/queries/reorganisations';

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ gedaan?: string | string[] }>;
};

const PATH = '/mijn/herindelingen';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(locale, 'reorganisations');
  return pageTitle(locale, t('title'), PATH);
}

export default async function ReorganisationsPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const loggedIn = await requireSession(locale, PATH);
  const { actor } = loggedIn;
  const { gedaan } = await searchParams;
  const result = await listReorganisations.execute(actor, {});
  return (
    <ResultFrame locale={locale} path={PATH} loggedIn={loggedIn} result={result}>
      {(lines) => (
        <Stack gap="l">
          <DoneNotice locale={locale} words="reorganisations.done" done={gedaan} />
          <ReorganisationList
            locale={locale}
            lines={lines}
            mayPrepare={mayEver(reorganisationPolicy['reorganisation.draft'], actor)}
          />
        </Stack>
      )}
    </ResultFrame>
  );
}
