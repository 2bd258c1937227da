import { HowVotingWorks } from '@/components/assembly/meeting-list';
import { ItemStatus, MeetingStatus } from '@/components/assembly/standing';
import { Breadcrumbs } from '@/components/ui/breadcrumbs/breadcrumbs';
import { Columns } from '@/components/ui/columns/columns';
import { DataList } from '@/components/ui/data-list/data-list';
import { Heading } from '@/components/ui/heading/heading';
import { Inline } from '@/components/ui/inline/inline';
import { Link } from '@/components/ui/link/link';
import { Notice } from '@/components/ui/notice/notice';
import { Panel } from '@/components/ui/panel/panel';
import { Stack } from '@/components/ui/stack/stack';
import { Table } from '@/components/ui/table/table';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { MeetingView } from '@/lib/assembly/queries/meetings';
import { formatDayOfMoment, formatMoment } from '@/lib/platform/format';

type Props = { locale: Locale; meeting: MeetingView };

/** A meeting with its agenda, for everyone. */
export function MeetingAgenda({ locale, meeting }: Props) {
  const t = translator(locale, 'assembly');
  const common = translator(locale, 'common');
  return (
    <Stack gap="l">
      <Breadcrumbs
        label={common('breadcrumbs')}
        items={[{ label: common('sections.assembly'), href: `/${locale}/alv` }, { label: meeting.title }]}
      />
      <Stack gap="s">
        <Inline>
          <MeetingStatus locale={locale} status={meeting.status} />
        </Inline>
        <Heading level={1}>{meeting.title}</Heading>
      </Stack>
      {meeting.isHistoric && (
        <Notice tone="info">
          <p>{t('meeting.historic')}</p>
        </Notice>
      )}
      <Columns
        first={
          <Stack gap="xl">
            <Agenda locale={locale} meeting={meeting} />
            {!meeting.isHistoric && <HowVotingWorks locale={locale} />}
          </Stack>
        }
        second={<Facts locale={locale} meeting={meeting} />}
      />
    </Stack>
  );
}

function Agenda({ locale, meeting }: Props) {
  const t = translator(locale, 'assembly.meeting');
  return (
    <Stack>
      <Heading level={2}>{t('agenda')}</Heading>
      <Table
        caption={t('caption')}
        captionLook="hidden"
        columns={[
          { key: 'label', header: t('columns.label') },
          { key: 'title', header: t('columns.title'), rowHeader: true },
          { key: 'standing', header: t('columns.standing') },
        ]}
        rows={meeting.items.map((item) => ({
          id: item.label,
          cells: {
            label: item.label,
            title: (
              <Link href={`/${locale}/alv/${meeting.slug}/${item.label}`} variant="strong">
                {item.title}
              </Link>
            ),
            standing: <ItemStatus locale={locale} standing={item.standing} />,
          },
        }))}
      />
    </Stack>
  );
}

function Facts({ locale, meeting }: Props) {
  const t = translator(locale, 'assembly.meeting');
  // Of a historic meeting only the day is known.
  const when = meeting.isHistoric
    ? formatDayOfMoment(locale, meeting.startsAt)
    : formatMoment(locale, meeting.startsAt);
  const called = meeting.calledAt
    ? [{ term: t('calledAt'), value: formatDayOfMoment(locale, meeting.calledAt) }]
    : [];
  return (
    <Panel title={t('about')} tone="mist">
      <DataList
        rows={[{ term: t('when'), value: when }, { term: t('where'), value: meeting.location }, ...called]}
      />
      {meeting.livestream && (
        <Link href={meeting.livestream} external>
          {t('livestream')}
        </Link>
      )}
      {meeting.note && <Text size="small">{meeting.note}</Text>}
      {meeting.sources.length > 0 && (
        <div>
          <strong>{t('sources')}</strong>
          <ul className="list-disc pl-5">
            {meeting.sources.map((source) => (
              <li key={source}>{source}</li>
            ))}
          </ul>
        </div>
      )}
    </Panel>
  );
}
