import { bold } from '@/components/assembly/bold';
import { ButtonLink } from '@/components/ui/button/button-link';
import { Columns } from '@/components/ui/columns/columns';
import { DataList } from '@/components/ui/data-list/data-list';
import { Panel } from '@/components/ui/panel/panel';
import { ResultBar } from '@/components/ui/result-bar/result-bar';
import { Stack } from '@/components/ui/stack/stack';
import { Table } from '@/components/ui/table/table';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { BallotResult, BallotView } from '@/lib/assembly/queries/ballot';
import { formatDay, formatMoment, formatNumber, formatTenthsOfPercent } from '@/lib/platform/format';

type Props = { locale: Locale; ballot: BallotView; result: BallotResult };

const LINES = {
  two_thirds: { numerator: 2, denominator: 3 },
  simple: { numerator: 1, denominator: 2 },
} as const;

/** The result of a closed vote: in words, as a bar with the line it had to pass, in figures, and to be checked. */
export function BallotResultView({ locale, ballot, result }: Props) {
  const t = translator(locale, 'assembly.result');
  const [votesFor, against] = [result.votesFor.votes, result.votesAgainst.votes];
  return (
    <Stack gap="l">
      <ResultInWords locale={locale} ballot={ballot} result={result} />
      <ResultBar
        title={t('bar', { for: votesFor, against, needed: result.needed })}
        positive={{ value: votesFor, label: t('for', { votes: votesFor }) }}
        negative={{ value: against, label: t('against', { votes: against }) }}
        line={{ ...LINES[ballot.majority], label: t(`line.${ballot.majority}`) }}
      />
      <Columns
        layout="halves"
        first={<ResultTable locale={locale} result={result} />}
        second={<CheckYourself locale={locale} ballot={ballot} result={result} />}
      />
      {ballot.closedAt && (
        <Text size="small" tone="soft">
          {t('closedAt', { moment: formatMoment(locale, ballot.closedAt) })}
        </Text>
      )}
    </Stack>
  );
}

/** What was reached, what was needed, and by how much it was passed or missed. */
export function ResultInWords({ locale, ballot, result }: Props) {
  const t = translator(locale, 'assembly.result');
  const { surplus, needed, cast } = result;
  if (cast === 0) return <Text size="lead">{t('nobody')}</Text>;
  const counts = { for: result.votesFor.votes, against: result.votesAgainst.votes };
  return (
    <Text size="lead">
      {t.rich('counts', { b: bold, ...counts })}{' '}
      {t.rich('needed', { b: bold, line: ballot.majority, needed })}{' '}
      {surplus >= 0 ? t.rich('over', { b: bold, surplus }) : t.rich('under', { b: bold, missing: -surplus })}
    </Text>
  );
}

function ResultTable({ locale, result }: { locale: Locale; result: BallotResult }) {
  const t = translator(locale, 'assembly.result');
  const { votesFor, votesAgainst, abstained, notVoted, entitled, cast } = result;
  // In whole tenths of a per cent of the votes cast, rounded half up; the other is what remains of a hundred.
  const share = cast === 0 ? 0n : (BigInt(votesFor.votes) * 2000n + BigInt(cast)) / (2n * BigInt(cast));
  const percent = (tenths: bigint) => (cast === 0 ? '' : formatTenthsOfPercent(locale, tenths));
  const rows = [
    { id: 'for', part: votesFor, share: percent(share) },
    { id: 'against', part: votesAgainst, share: percent(1000n - share) },
    { id: 'abstain', part: abstained, share: t('notCounted') },
    { id: 'none', part: notVoted, share: '' },
  ] as const;
  const cells = (part: { municipalities: number; votes: number }) => ({
    municipalities: formatNumber(locale, part.municipalities),
    votes: formatNumber(locale, part.votes),
  });
  return (
    <Table
      caption={t('caption')}
      phone="table"
      columns={[
        { key: 'choice', header: t('columns.choice'), rowHeader: true },
        { key: 'municipalities', header: t('columns.municipalities'), numeric: true },
        { key: 'votes', header: t('columns.votes'), numeric: true },
        { key: 'share', header: t('columns.share'), numeric: true },
      ]}
      rows={rows.map((row) => ({
        id: row.id,
        cells: { choice: t(`rows.${row.id}`), ...cells(row.part), share: row.share },
      }))}
      footer={{ choice: t('rows.all'), ...cells(entitled), share: '' }}
    />
  );
}

/** Everything that somebody needs to recount the result without us. */
function CheckYourself({ locale, ballot, result }: Props) {
  const t = translator(locale, 'assembly.check');
  const address = `/api/v1/ballots/${ballot.id}`;
  return (
    <Panel title={t('title')} tone="outline">
      <p>{t('text')}</p>
      <DataList
        rows={[
          { term: t('entitled'), value: t('entitledValue', result.entitled) },
          ...(ballot.referenceDate
            ? [{ term: t('referenceDate'), value: formatDay(locale, ballot.referenceDate) }]
            : []),
          { term: t('scheme'), value: ballot.weightScheme, mono: true },
        ]}
      />
      <p>{t('rule')}</p>
      <div className="flex flex-wrap gap-4">
        <ButtonLink href={`${address}/roll.csv`} variant="secondary" download>
          {t('csv')}
        </ButtonLink>
        <ButtonLink href={address} variant="secondary">
          {t('json')}
        </ButtonLink>
      </div>
    </Panel>
  );
}
