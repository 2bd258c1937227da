import { voteFinding, voteWords } from '@/components/decisions/vote-words';
import { Inline } from '@/components/ui/inline/inline';
import { ResultBar } from '@/components/ui/result-bar/result-bar';
import { Stack } from '@/components/ui/stack/stack';
import { Status } from '@/components/ui/status/status';
import { Table } from '@/components/ui/table/table';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { VoteResult } from '@/lib/decisions/queries/vote-result';
import { formatMoment } from '@/lib/platform/format';

const TONES = { adopted: 'green', rejected: 'red', no_quorum: 'amber' } as const;

/** A closed vote of a College: the outcome, the bar with its line, the working in words, and who voted what. */
export function VoteResultView({ locale, result }: { locale: Locale; result: VoteResult }) {
  const t = translator(locale, 'decisions.result');
  const sentences = voteWords(locale, result);
  return (
    <Stack>
      <Inline>
        <Status tone={TONES[result.outcome]}>{t(result.outcome)}</Status>
      </Inline>
      {result.majority && (
        <ResultBar
          title={voteFinding(locale, result)}
          positive={{ value: result.votesFor, label: t('for', { count: result.votesFor }) }}
          negative={{ value: result.votesAgainst, label: t('against', { count: result.votesAgainst }) }}
          line={{ numerator: 1, denominator: 2, label: t('line') }}
        />
      )}
      <Text>{sentences.join(' ')}</Text>
      <Text size="small" tone="soft">
        {t('closedAt', { moment: formatMoment(locale, result.closedAt) })}
      </Text>
      <MemberVotes locale={locale} result={result} />
    </Stack>
  );
}

function MemberVotes({ locale, result }: { locale: Locale; result: VoteResult }) {
  const t = translator(locale, 'decisions.result');
  return (
    <Table
      caption={t('members')}
      phone="table"
      columns={[
        { key: 'member', header: t('columns.member'), rowHeader: true },
        { key: 'choice', header: t('columns.choice') },
      ]}
      rows={result.members.map(({ name, isChair, choice }, index) => ({
        id: `${result.ballotId}-${index}`,
        cells: { member: isChair ? t('chair', { name }) : name, choice: t(`choice.${choice ?? 'none'}`) },
      }))}
    />
  );
}
