import { Panel } from '@/components/ui/panel/panel';
import { Progress } from '@/components/ui/progress/progress';
import { Table } from '@/components/ui/table/table';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { OpenVote } from '@/lib/decisions/queries/decision';
import { formatMoment } from '@/lib/platform/format';

/** How far an open vote is: who voted, never what; the reader's own vote is told to them alone. */
export function Turnout({ locale, vote }: { locale: Locale; vote: OpenVote }) {
  const t = translator(locale, 'decisions');
  const entitled = vote.roll.length;
  const voted = vote.roll.filter(({ hasVoted }) => hasVoted).length;
  return (
    <Panel title={t('detail.turnout.title')}>
      <Progress
        label={t('detail.turnout.label')}
        value={voted}
        max={entitled}
        text={`${voted} / ${entitled}`}
      />
      <Text size="small">{t('detail.turnout.text', { voted, entitled, quorum: vote.quorum })}</Text>
      {vote.mine && (
        <Text size="small">
          {t('detail.turnout.mine', {
            choice: t(`result.choice.${vote.mine.choice}`).toLowerCase(),
            moment: formatMoment(locale, vote.mine.castAt),
          })}
        </Text>
      )}
      <Text size="small">{t('detail.turnout.secret')}</Text>
      <Table
        caption={t('detail.turnout.caption')}
        phone="table"
        columns={[
          { key: 'member', header: t('detail.turnout.member'), rowHeader: true },
          { key: 'state', header: t('detail.turnout.column') },
        ]}
        rows={vote.roll.map(({ name, isChair, hasVoted }, index) => ({
          id: `${vote.ballotId}-${index}`,
          cells: {
            member: isChair ? t('result.chair', { name }) : name,
            state: t(hasVoted ? 'detail.turnout.yes' : 'detail.turnout.no'),
          },
        }))}
      />
    </Panel>
  );
}
