import type { Metadata } from 'next';
import { MeetingTable } from '@/components/assembly/meeting-table';
import { pageTitle } from '@/components/site/page-title';
import { ResultFrame } from '@/components/site/result-frame';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { assemblyPolicy } from '@/lib/assembly/policy';
import { listMeetingsToPrepare } from '@/lib/assembly/queries/prepare';
import { fundPolicy } from '@/lib/fund/policy';
import { publicFundYears } from '@/lib/fund/queries/years';
import { requireSession } from '@/lib/identity/require-session';
import { todayInAmsterdam } from '@/lib/platform/clock';
import { mayEver } from '@/lib/platform/policy';

type Props = { params: Promise<{ locale: Locale }> };

const PATH = '/mijn/alv';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(locale, 'assembly');
  return pageTitle(locale, t('prepare.title'), PATH);
}

export default async function MeetingsPage({ params }: Props) {
  const { locale } = await params;
  const loggedIn = await requireSession(locale, PATH);
  const { actor } = loggedIn;
  const result = await listMeetingsToPrepare.execute(actor, {});
  // Papers are written for the coming year; those of other years are found through the years that there are.
  const coming = Number(todayInAmsterdam().slice(0, 4)) + 1;
  const years = [...new Set([coming, ...(await publicFundYears()).map(({ year }) => year)])];
  return (
    <ResultFrame locale={locale} path={PATH} loggedIn={loggedIn} result={result}>
      {(meetings) => (
        <MeetingTable
          locale={locale}
          meetings={meetings}
          years={years}
          mayDraft={mayEver(assemblyPolicy['meeting.draft'], actor)}
          mayWrite={mayEver(fundPolicy['budget.edit'], actor)}
        />
      )}
    </ResultFrame>
  );
}
