import type { Metadata } from 'next';
import { PapersEditor } from '@/components/fund/papers-editor';
import { DoneNotice } from '@/components/site/done-notice';
import { pageTitle } from '@/components/site/page-title';
import { ResultFrame } from '@/components/site/result-frame';
import { Stack } from '@/components/ui/stack/stack';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { fundPolicy } from '@/lib/fund/policy';
import { requireSession } from '@/lib/identity/require-session';
import { mayEver } from '@/lib/platform/policy';
import { programmePolicy } from '@/lib/programme/policy';
import { findPapers } from '@/lib/programme/queries';

type Props = {
  params: Promise<{ locale: Locale; year: string }>;
  searchParams: Promise<{ gedaan?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, year } = await params;
  const t = translator(locale, 'fund.edit');
  return pageTitle(locale, t('title', { year }), `/mijn/programma/${year}`);
}

export default async function PapersPage({ params, searchParams }: Props) {
  const { locale, year } = await params;
  const path = `/mijn/programma/${year}`;
  const loggedIn = await requireSession(locale, path);
  const { gedaan } = await searchParams;
  const result = await findPapers(loggedIn.actor, year);
  const rights = {
    mayWriteProgramme: mayEver(programmePolicy['programme.revise'], loggedIn.actor),
    mayWriteBudget: mayEver(fundPolicy['budget.revise'], loggedIn.actor),
  };
  return (
    <ResultFrame locale={locale} path={path} loggedIn={loggedIn} result={result}>
      {(papers) => (
        <Stack gap="l">
          <DoneNotice locale={locale} words="fund.edit.done" done={gedaan} />
          <PapersEditor locale={locale} rights={rights} {...papers} />
        </Stack>
      )}
    </ResultFrame>
  );
}
