import { Notice } from '@/components/ui/notice/notice';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { OpenVote } from '@/lib/decisions/queries/decision';
import { formatList } from '@/lib/platform/format';

/** What closing now would mean: whether enough members took part, and who has not voted yet. */
export function ClosingWarning({ locale, vote }: { locale: Locale; vote: OpenVote }) {
  const t = translator(locale, 'decisions.close');
  const waiting = vote.roll.filter(({ hasVoted }) => !hasVoted).map(({ name }) => name);
  const missing = vote.quorum - (vote.roll.length - waiting.length);
  const names = formatList(locale, waiting);
  return (
    <>
      <Notice tone={missing > 0 ? 'warning' : 'info'}>
        <p>{missing > 0 ? t('missing', { missing }) : t('enough')}</p>
      </Notice>
      {waiting.length > 0 && <Text>{t('notVoted', { names })}</Text>}
    </>
  );
}
