import { ItemStatus, MeetingStatus } from '@/components/assembly/standing';
import { Card } from '@/components/ui/card/card';
import { EmptyState } from '@/components/ui/empty-state/empty-state';
import { Grid } from '@/components/ui/grid/grid';
import { Heading } from '@/components/ui/heading/heading';
import { Inline } from '@/components/ui/inline/inline';
import { Link } from '@/components/ui/link/link';
import { Stack } from '@/components/ui/stack/stack';
import { Table } from '@/components/ui/table/table';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { MeetingSummary } from '@/lib/assembly/queries/meetings';
import { formatDayOfMoment, formatMoment } from '@/lib/platform/format';

type Props = { locale: Locale; meetings: MeetingSummary[] };

/** The meetings of the assembly: those that come or run, and those that were held. */
export function MeetingList({ locale, meetings }: Props) {
  const t = translator(locale, 'assembly');
  const coming = meetings.filter(({ status }) => status !== 'closed').reverse();
  const past = meetings.filter(({ status }) => status === 'closed');
  return (
    <Stack gap="xl">
      <Stack>
        <Heading level={2}>{t('list.coming')}</Heading>
        {coming.length > 0 ? (
          <Grid columns={2}>
            {coming.map((meeting) => (
              <ComingMeeting key={meeting.slug} locale={locale} meeting={meeting} />
            ))}
          </Grid>
        ) : (
          <EmptyState title={t('list.empty.title')} level={3}>
            {t('list.empty.text')}
          </EmptyState>
        )}
      </Stack>
      {past.length > 0 && <PastMeetings locale={locale} meetings={past} />}
    </Stack>
  );
}

function ComingMeeting({ locale, meeting }: { locale: Locale; meeting: MeetingSummary }) {
  const base = `/${locale}/alv/${meeting.slug}`;
  return (
    <Card
      title={meeting.title}
      href={base}
      status={<MeetingStatus locale={locale} status={meeting.status} />}
    >
      <p>{formatMoment(locale, meeting.startsAt)}</p>
      <p>{meeting.location}</p>
      <ul className="flex flex-col gap-2">
        {meeting.items.map((item) => (
          <li key={item.label}>
            <Inline>
              <Link href={`${base}/${item.label}`}>{`${item.label}. ${item.title}`}</Link>
              <ItemStatus locale={locale} standing={item.standing} />
            </Inline>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function PastMeetings({ locale, meetings }: Props) {
  const t = translator(locale, 'assembly');
  const result = ({ items, isHistoric }: MeetingSummary) => {
    if (isHistoric) return t('list.told');
    const count = (standing: string) => items.filter((item) => item.standing === standing).length;
    const [adopted, rejected] = [count('adopted'), count('rejected')];
    return adopted + rejected === 0 ? t('list.noBallots') : t('list.ballots', { adopted, rejected });
  };
  return (
    <Stack>
      <Heading level={2}>{t('list.past')}</Heading>
      <Table
        caption={t('list.caption')}
        captionLook="hidden"
        columns={[
          { key: 'meeting', header: t('list.columns.meeting'), rowHeader: true },
          { key: 'when', header: t('list.columns.when') },
          { key: 'where', header: t('list.columns.where') },
          { key: 'result', header: t('list.columns.result') },
        ]}
        rows={meetings.map((meeting) => ({
          id: meeting.slug,
          cells: {
            meeting: <Link href={`/${locale}/alv/${meeting.slug}`}>{meeting.title}</Link>,
            when: formatDayOfMoment(locale, meeting.startsAt),
            where: meeting.location,
            result: result(meeting),
          },
        }))}
      />
    </Stack>
  );
}

/** How the assembly votes, with what of it is an assumption. */
export function HowVotingWorks({ locale }: { locale: Locale }) {
  const t = translator(locale, 'assembly.meeting');
  return (
    <Stack gap="s">
      <Heading level={2}>{t('howTitle')}</Heading>
      <Text>{t('how')}</Text>
      <Text size="small" tone="soft">
        {t('assumption')}
      </Text>
    </Stack>
  );
}
