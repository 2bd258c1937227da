import { Dutch } from '@/components/decisions/dutch';
import { ButtonLink } from '@/components/ui/button/button-link';
import { Heading } from '@/components/ui/heading/heading';
import { Receipt } from '@/components/ui/receipt/receipt';
import { Stack } from '@/components/ui/stack/stack';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { CollegeDecision } from '@/lib/decisions/queries/decision';
import { formatMoment } from '@/lib/platform/format';

/** Proof for the voter that the vote was received. Only while the vote is open; then the result takes over. */
export function VoteReceipt(props: { locale: Locale; decision: CollegeDecision; voter: string }) {
  const { locale, decision, voter } = props;
  const t = translator(locale, 'decisions');
  const mine = decision.openVote?.mine;
  return (
    <Stack gap="l">
      {mine ? (
        <Receipt
          title={t('vote.receiptTitle')}
          rows={[
            { term: t('vote.decision'), value: <Dutch>{decision.title}</Dutch> },
            { term: t('vote.voter'), value: voter },
            { term: t('vote.choice'), value: t(`result.choice.${mine.choice}`) },
            { term: t('vote.received'), value: formatMoment(locale, mine.castAt) },
          ]}
        >
          <Text>{t('vote.receiptText')}</Text>
        </Receipt>
      ) : (
        <>
          <Heading level={1}>{t('vote.title')}</Heading>
          <Text size="lead">{t('vote.noReceipt')}</Text>
        </>
      )}
      <div>
        <ButtonLink href={`/${locale}/mijn/besluiten/${decision.id}`}>{t('notNow.back')}</ButtonLink>
      </div>
    </Stack>
  );
}
