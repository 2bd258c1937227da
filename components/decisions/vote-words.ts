import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { VoteResult } from '@/lib/decisions/queries/vote-result';

/** A result in sentences: what was needed, what was reached, and what decided it. */
export function voteWords(locale: Locale, result: VoteResult): string[] {
  const t = translator(locale, 'decisions.result');
  const { quorum, majority, votesAbstained, isDecidedByChair, outcome } = result;
  if (!majority) return [t('quorumMissing', { ...quorum, missing: quorum.needed - quorum.present })];
  const sentences = [t('quorum', quorum)];
  const abstentions = votesAbstained > 0 ? [t('abstentions', { count: votesAbstained })] : [];
  if (majority.cast === 0) return [...sentences, t('nobody'), ...abstentions];
  sentences.push(t('majority', majority));
  const surplus = majority.reached - majority.needed;
  if (isDecidedByChair) sentences.push(t(outcome === 'adopted' ? 'byChairFor' : 'byChairAgainst'));
  else if (result.votesFor === result.votesAgainst) sentences.push(t('tie'));
  else if (surplus >= 0) sentences.push(t('majorityOver', { surplus }));
  else sentences.push(t('majorityUnder', { missing: -surplus }));
  return [...sentences, ...abstentions];
}

/** The finding of a result in one line, for the bar. */
export function voteFinding(locale: Locale, result: VoteResult): string {
  const t = translator(locale, 'decisions.result');
  const { votesFor, votesAgainst, majority } = result;
  if (votesFor + votesAgainst === 0) return t('barNobody');
  if (votesFor === votesAgainst) return t('barTie', { for: votesFor, against: votesAgainst });
  return t('bar', { for: votesFor, needed: majority?.needed ?? result.quorum.needed });
}
