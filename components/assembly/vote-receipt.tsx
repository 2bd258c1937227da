import { subjectOf } from '@/components/assembly/voting-paper';
import { ButtonLink } from '@/components/ui/button/button-link';
import { Heading } from '@/components/ui/heading/heading';
import { BackLink } from '@/components/ui/link/back-link';
import { Receipt } from '@/components/ui/receipt/receipt';
import { Stack } from '@/components/ui/stack/stack';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { BallotToCast } from '@/lib/assembly/queries/votes';
import { formatMoment } from '@/lib/platform/format';

/** Proof that the vote was received: when, for whom, with which weight, what, under which number. It prints. */
export function VoteReceipt({ locale, ballot }: { locale: Locale; ballot: BallotToCast }) {
  const t = translator(locale, 'assembly');
  const words = translator(locale, 'mandates');
  const { vote, municipality, meeting, weight, item } = ballot;
  if (!vote) {
    return (
      <Stack gap="l">
        <Heading level={1}>{t('confirm.title')}</Heading>
        <Text size="lead">{t('receipt.none')}</Text>
        <div>
          <ButtonLink href={`/${locale}/mijn/stemmen/${ballot.ballotId}`}>{t('receipt.toPaper')}</ButtonLink>
        </div>
      </Stack>
    );
  }
  return (
    <Stack gap="l">
      <BackLink href={`/${locale}/mijn/stemmen`}>{t('paper.back')}</BackLink>
      <Receipt
        title={t('receipt.title', { municipality: municipality.name })}
        rows={[
          { term: t('receipt.subject'), value: subjectOf({ locale, ballot }) },
          { term: t('receipt.meeting'), value: locale === 'nl' ? meeting.titleNl : meeting.titleEn },
          { term: t('receipt.choice'), value: t(`choice.${vote.choice}`) },
          { term: t('receipt.weight'), value: t('confirm.weightValue', { weight }) },
          { term: t('receipt.castAt'), value: formatMoment(locale, vote.castAt) },
          { term: t('receipt.castBy'), value: vote.castBy },
          ...(vote.kind ? [{ term: t('receipt.mandate'), value: words(`kind.${vote.kind}`) }] : []),
          { term: t('receipt.number'), value: vote.id, mono: true },
        ]}
      >
        <Text size="small">{t('receipt.print')}</Text>
      </Receipt>
      <Stack gap="s">
        <Heading level={2}>{t('receipt.next')}</Heading>
        <Text>{t(ballot.status === 'closed' ? 'receipt.closedText' : 'receipt.nextText')}</Text>
        <div>
          <ButtonLink href={`/${locale}/alv/${meeting.slug}/${item.label}`} variant="secondary">
            {t(ballot.status === 'closed' ? 'paper.toResult' : 'receipt.toPublic')}
          </ButtonLink>
        </div>
      </Stack>
    </Stack>
  );
}
