import { AgendaEditor } from '@/components/assembly/agenda-editor';
import { BallotConsole } from '@/components/assembly/ballot-console';
import type { MeetingProps } from '@/components/assembly/meeting-props';
import { MeetingStatus } from '@/components/assembly/standing';
import { ButtonLink } from '@/components/ui/button/button-link';
import { DataList } from '@/components/ui/data-list/data-list';
import { Heading } from '@/components/ui/heading/heading';
import { Inline } from '@/components/ui/inline/inline';
import { BackLink } from '@/components/ui/link/back-link';
import { Link } from '@/components/ui/link/link';
import { Stack } from '@/components/ui/stack/stack';
import { Text } from '@/components/ui/text/text';
import { translator } from '@/i18n/translator';
import { MEETING_LIFECYCLE } from '@/lib/assembly/meeting-lifecycle';
import { isDone, meetingStepOf } from '@/lib/assembly/meeting-steps';
import { formatMoment } from '@/lib/platform/format';
import { knows } from '@/lib/platform/lifecycle';

/** A meeting as it is prepared (a draft) or led (called, open): its next step stands on top. */
export function MeetingEditor({ locale, meeting, rights }: MeetingProps) {
  const t = translator(locale, 'assembly');
  const base = `/${locale}/mijn/alv`;
  const isDraft = knows(MEETING_LIFECYCLE, meeting.status, 'meeting.change_agenda');
  return (
    <Stack gap="xl">
      <Stack>
        <BackLink href={base}>{t('prepare.title')}</BackLink>
        <Inline>
          <MeetingStatus locale={locale} status={meeting.status} />
        </Inline>
        <Heading level={1}>{locale === 'nl' ? meeting.titleNl : meeting.titleEn}</Heading>
        <DataList
          rows={[
            { term: t('meeting.when'), value: formatMoment(locale, meeting.startsAt) },
            { term: t('meeting.where'), value: meeting.location },
            { term: t('form.year'), value: String(meeting.year) },
          ]}
        />
        {isDraft && rights.mayPrepare && (
          <div>
            <Link href={`${base}/${meeting.id}/wijzigen`}>{t('editor.revise')}</Link>
          </div>
        )}
        {!isDraft && <Link href={`/${locale}/alv/${meeting.slug}`}>{t('editor.public')}</Link>}
        {!rights.mayLead && <Text tone="soft">{t('editor.readOnly')}</Text>}
      </Stack>
      <NextStep locale={locale} meeting={meeting} rights={rights} />
      {isDraft ? (
        <AgendaEditor locale={locale} meeting={meeting} rights={rights} />
      ) : (
        <BallotConsole locale={locale} meeting={meeting} rights={rights} />
      )}
    </Stack>
  );
}

/** The step of the meeting as a whole that can be taken now; each leads to a page that checks it. */
function NextStep({ locale, meeting, rights }: MeetingProps) {
  const t = translator(locale, 'assembly');
  const base = `/${locale}/mijn/alv/${meeting.id}`;
  const { status, items, isHistoric } = meeting;
  if (isHistoric) return null;
  const step = meetingStepOf(status, items);
  if (step === 'call' && rights.mayPrepare) {
    return (
      <div>
        <ButtonLink href={`${base}/bijeenroepen`}>{t('editor.call')}</ButtonLink>
      </div>
    );
  }
  if (step === 'open' && rights.mayLead) {
    return (
      <div>
        <ButtonLink href={`${base}/openen`}>{t('step.open.submit')}</ButtonLink>
      </div>
    );
  }
  if (step !== 'close' || !rights.mayLead) return null;
  // Secondary while there is still something to vote on: closing is then not the next step.
  return (
    <div>
      <ButtonLink href={`${base}/sluiten`} variant={isDone(items) ? 'primary' : 'secondary'}>
        {t('step.close.submit')}
      </ButtonLink>
    </div>
  );
}
