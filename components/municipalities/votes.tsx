import { Heading } from '@/components/ui/heading/heading';
import { Link } from '@/components/ui/link/link';
import { Stack } from '@/components/ui/stack/stack';
import { Status, type StatusTone } from '@/components/ui/status/status';
import { Table } from '@/components/ui/table/table';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { formatDayOfMoment } from '@/lib/platform/format';
import type { MunicipalityPage } from '@/lib/profile/queries/find';
import type { VoteLine } from '@/lib/profile/queries/votes';

const OUTCOME_TONES = {
  adopted: 'green',
  rejected: 'red',
  no_quorum: 'neutral',
} as const satisfies Record<NonNullable<VoteLine['outcome']>, StatusTone>;

/** How the municipality voted in the closed ballots of the assembly. */
export function Votes({ locale, municipality }: { locale: Locale; municipality: MunicipalityPage }) {
  const t = translator(locale, 'municipalities.page.votes');
  const { name, votes, endedOn } = municipality;
  return (
    <Stack gap="m">
      <Heading level={2}>{t('title')}</Heading>
      {votes.length === 0 ? (
        <Text>{t(endedOn ? 'emptyEnded' : 'empty', { name })}</Text>
      ) : (
        <Table
          caption={t('caption', { name })}
          captionLook="hidden"
          columns={[
            { key: 'question', header: t('columns.question'), rowHeader: true },
            { key: 'date', header: t('columns.date') },
            { key: 'vote', header: t('columns.vote', { name }) },
            { key: 'outcome', header: t('columns.outcome') },
          ]}
          rows={votes.map(({ ballotId, title, meeting, closedAt, weight, choice, outcome }) => ({
            id: ballotId,
            cells: {
              question: (
                <Link href={`/${locale}/alv/${meeting.slug}/${encodeURIComponent(meeting.label)}`}>
                  {title}
                </Link>
              ),
              date: formatDayOfMoment(locale, closedAt),
              vote: choice ? t('cast', { choice: t(`choice.${choice}`), weight }) : t('choice.none'),
              outcome: outcome && <Status tone={OUTCOME_TONES[outcome]}>{t(`outcome.${outcome}`)}</Status>,
            },
          }))}
        />
      )}
      <p>
        <Link href={`/${locale}/alv`}>{t('assembly')}</Link>
      </p>
    </Stack>
  );
}
