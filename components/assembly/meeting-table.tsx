import { MeetingStatus } from '@/components/assembly/standing';
import { ButtonLink } from '@/components/ui/button/button-link';
import { EmptyState } from '@/components/ui/empty-state/empty-state';
import { Heading } from '@/components/ui/heading/heading';
import { Link } from '@/components/ui/link/link';
import { Stack } from '@/components/ui/stack/stack';
import { Table } from '@/components/ui/table/table';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { nextForMeeting } from '@/lib/assembly/meeting-steps';
import type { PreparedMeeting } from '@/lib/assembly/queries/prepare';
import { formatDayOfMoment } from '@/lib/platform/format';

/** The meetings for who prepares and leads them, with the next step of each. */
export function MeetingTable(props: {
  locale: Locale;
  meetings: PreparedMeeting[];
  years: number[];
  mayDraft: boolean;
  mayWrite: boolean;
}) {
  const { locale, meetings, years, mayDraft, mayWrite } = props;
  const t = translator(locale, 'assembly.prepare');
  const base = `/${locale}/mijn/alv`;
  return (
    <Stack gap="xl">
      <Stack>
        <Heading level={1}>{t('title')}</Heading>
        <Text size="lead">{t('lead')}</Text>
        {mayDraft && (
          <div>
            <ButtonLink href={`${base}/nieuw`}>{t('new')}</ButtonLink>
          </div>
        )}
      </Stack>
      {meetings.length === 0 ? (
        <EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState>
      ) : (
        <Table
          caption={t('caption')}
          columns={[
            { key: 'meeting', header: t('columns.meeting'), rowHeader: true },
            { key: 'when', header: t('columns.when') },
            { key: 'status', header: t('columns.status') },
            { key: 'next', header: t('columns.next') },
          ]}
          rows={meetings.map((meeting) => ({
            id: meeting.id,
            cells: {
              meeting: (
                <Link href={`${base}/${meeting.id}`}>
                  {locale === 'nl' ? meeting.titleNl : meeting.titleEn}
                </Link>
              ),
              when: formatDayOfMoment(locale, meeting.startsAt),
              status: <MeetingStatus locale={locale} status={meeting.status} />,
              next: t(`next.${nextForMeeting(meeting)}`, { count: meeting.ballotsToHold }),
            },
          }))}
        />
      )}
      {mayWrite && (
        <Stack>
          <Heading level={2}>{t('programmesTitle')}</Heading>
          <Text>{t('programmesText')}</Text>
          <ul className="list-disc pl-6">
            {years.map((year) => (
              <li key={year}>
                <Link href={`/${locale}/mijn/programma/${year}`}>
                  {t('programmes', { year: String(year) })}
                </Link>
              </li>
            ))}
          </ul>
        </Stack>
      )}
    </Stack>
  );
}
