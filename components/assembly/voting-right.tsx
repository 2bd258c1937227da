import { Notice } from '@/components/ui/notice/notice';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { BallotToCast } from '@/lib/assembly/queries/votes';
import { formatDay, formatList } from '@/lib/platform/format';

type Props = { locale: Locale; ballot: BallotToCast };

/** On whose mandate the reader votes; or why they may not, and whom to ask. */
export function VotingRight({ locale, ballot }: Props) {
  const { right, municipality } = ballot;
  if (!right) return null;
  const t = translator(locale, 'mandates.vote');
  if (right.may) {
    const until = formatDay(locale, right.period.endsOn);
    return right.kind === 'principal' ? (
      <Text>{t('asPrincipal', { until })}</Text>
    ) : (
      <Text>{t('asDeputy', { until, principal: right.principal ?? 'none' })}</Text>
    );
  }
  return (
    <Notice tone="warning">
      <p>{t(right.why, { place: municipality.name })}</p>
      <p>{right.ask.length === 0 ? t('askNobody') : t('ask', { names: formatList(locale, right.ask) })}</p>
    </Notice>
  );
}

/** What the council wants: a reminder. */
export function CouncilReminder({ locale, ballot }: Props) {
  const { instruction } = ballot;
  if (!instruction) return null;
  const t = translator(locale, 'mandates');
  const wants = t(`instruction.choice.${instruction.instruction}`);
  return (
    <Notice tone="info">
      <p className="font-semibold">
        {t('vote.instruction', { instruction: wants, day: formatDay(locale, instruction.decidedOn) })}
      </p>
      {instruction.note && <p>{instruction.note}</p>}
      <p>{t('vote.instructionNote')}</p>
    </Notice>
  );
}
