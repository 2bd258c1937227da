import { ItemStatus } from '@/components/assembly/standing';
import { EmptyState } from '@/components/ui/empty-state/empty-state';
import { Heading } from '@/components/ui/heading/heading';
import { Link } from '@/components/ui/link/link';
import { Notice } from '@/components/ui/notice/notice';
import { Stack } from '@/components/ui/stack/stack';
import { Status } from '@/components/ui/status/status';
import { Table } from '@/components/ui/table/table';
import { TaskList } from '@/components/ui/task-list/task-list';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { MunicipalBallots } from '@/lib/assembly/queries/votes';
import { formatDayOfMoment } from '@/lib/platform/format';

type Ballot = MunicipalBallots['open'][number];
type Props = { locale: Locale; municipality: string; ballots: Ballot[] };

const titleOf = (locale: Locale, { titleNl, titleEn }: Ballot) => (locale === 'nl' ? titleNl : titleEn);

/** The votes of a municipality: what it still has to vote on, and how it voted before. */
export function BallotsToCast(props: {
  locale: Locale;
  municipality: string;
  ballots: MunicipalBallots;
  mayVote: boolean;
}) {
  const { locale, municipality, ballots, mayVote } = props;
  const t = translator(locale, 'assembly.votes');
  return (
    <Stack gap="xl">
      <Stack>
        <Heading level={1}>{t('title')}</Heading>
        <Text size="lead">{t('lead', { municipality })}</Text>
        {!mayVote && (
          <Notice tone="info">
            <p>{t('onlyDelegate', { municipality })}</p>
          </Notice>
        )}
      </Stack>
      <Stack>
        <Heading level={2}>{t('open')}</Heading>
        {ballots.open.length === 0 ? (
          <EmptyState title={t('none.title')} level={3}>
            {t('none.text')}
          </EmptyState>
        ) : (
          <OpenOnes locale={locale} municipality={municipality} ballots={ballots.open} />
        )}
      </Stack>
      {ballots.closed.length > 0 && (
        <PastOnes locale={locale} municipality={municipality} ballots={ballots.closed} />
      )}
    </Stack>
  );
}

function OpenOnes({ locale, municipality, ballots }: Props) {
  const t = translator(locale, 'assembly.votes');
  return (
    <TaskList
      tasks={ballots.map((ballot) => ({
        id: ballot.ballotId,
        title: titleOf(locale, ballot),
        href: `/${locale}/mijn/stemmen/${ballot.ballotId}${ballot.castAt ? '/bewijs' : ''}`,
        hint: t('weight', { weight: ballot.weight, municipality }),
        status: (
          <Status tone={ballot.castAt ? 'green' : 'amber'}>{t(ballot.castAt ? 'voted' : 'toVote')}</Status>
        ),
      }))}
    />
  );
}

function PastOnes({ locale, ballots }: Props) {
  const t = translator(locale, 'assembly');
  return (
    <Stack>
      <Heading level={2}>{t('votes.past')}</Heading>
      <Table
        caption={t('votes.pastCaption')}
        captionLook="hidden"
        columns={[
          { key: 'item', header: t('votes.columns.item'), rowHeader: true },
          { key: 'meeting', header: t('votes.columns.meeting') },
          { key: 'choice', header: t('votes.columns.choice') },
          { key: 'outcome', header: t('votes.columns.outcome') },
        ]}
        rows={ballots.map((ballot) => ({
          id: ballot.ballotId,
          cells: {
            item: (
              <Link href={`/${locale}/alv/${ballot.meetingSlug}/${ballot.label}`}>
                {titleOf(locale, ballot)}
              </Link>
            ),
            meeting: formatDayOfMoment(locale, ballot.startsAt),
            choice: ballot.choice ? (
              <Link href={`/${locale}/mijn/stemmen/${ballot.ballotId}/bewijs`}>
                {t(`choice.${ballot.choice}`)}
              </Link>
            ) : (
              t('choice.none')
            ),
            outcome: (
              <ItemStatus locale={locale} standing={ballot.outcome === 'adopted' ? 'adopted' : 'rejected'} />
            ),
          },
        }))}
      />
    </Stack>
  );
}
