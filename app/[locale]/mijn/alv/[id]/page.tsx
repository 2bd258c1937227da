import type { Metadata } from 'next';
import { MeetingEditor } from '@/components/assembly/meeting-editor';
import { DoneNotice } from '@/components/site/done-notice';
import { pageTitle } from '@/components/site/page-title';
import { ResultFrame } from '@/components/site/result-frame';
import { Stack } from '@/components/ui/stack/stack';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { assemblyPolicy } from '@/lib/assembly/policy';
import { findMeetingToPrepare } from '@/lib/assembly/queries/prepare';
import { requireSession } from '@/lib/identity/require-session';
import { mayEver } from '@/lib/platform/policy';

type Props = {
  params: Promise<{ locale: Locale; id: string }>;
  searchParams: Promise<{ gedaan?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id } = await params;
  const t = translator(locale, 'assembly');
  return pageTitle(locale, t('editor.facts'), `/mijn/alv/${id}`);
}

export default async function MeetingPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  const path = `/mijn/alv/${id}`;
  const loggedIn = await requireSession(locale, path);
  const { actor } = loggedIn;
  const { gedaan } = await searchParams;
  const result = await findMeetingToPrepare(actor, id);
  const rights = {
    mayPrepare: mayEver(assemblyPolicy['meeting.call'], actor),
    mayLead: mayEver(assemblyPolicy['ballot.open'], actor),
  };
  return (
    <ResultFrame locale={locale} path={path} loggedIn={loggedIn} result={result}>
      {(meeting) => (
        <Stack gap="l">
          <DoneNotice locale={locale} words="assembly.done" done={gedaan} />
          <MeetingEditor locale={locale} meeting={meeting} rights={rights} />
        </Stack>
      )}
    </ResultFrame>
  );
}
