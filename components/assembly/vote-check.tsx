import { subjectOf } from '@/components/assembly/voting-paper';
import { ActionForm } from '@/components/site/action-form';
import { Heading } from '@/components/ui/heading/heading';
import { BackLink } from '@/components/ui/link/back-link';
import { Stack } from '@/components/ui/stack/stack';
import { SummaryList } from '@/components/ui/summary-list/summary-list';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { sendCastVote } from '@/lib/assembly/actions';
import type { BallotToCast } from '@/lib/assembly/queries/votes';
import type { Choice } from '@/lib/ballots/tally';

/** The vote once more before it binds. The form carries the municipality for which it was filled in. */
export function VoteCheck(props: { locale: Locale; ballot: BallotToCast; choice: Choice }) {
  const { locale, ballot, choice } = props;
  const t = translator(locale, 'assembly');
  const words = translator(locale, 'mandates');
  const { municipality, weight, ballotId, right, instruction } = ballot;
  const back = `/${locale}/mijn/stemmen/${ballotId}?keuze=${choice}`;
  return (
    <Stack gap="l">
      <BackLink href={back}>{t('paper.back')}</BackLink>
      <ActionForm
        locale={locale}
        action={sendCastVote}
        hidden={{ ballotId, municipalityId: municipality.id, choice, formKey: crypto.randomUUID() }}
        submitLabel={t('confirm.submit')}
        pendingLabel={t('confirm.pending')}
      >
        <Stack gap="l">
          <Heading level={1}>{t('confirm.title')}</Heading>
          <Text size="lead">{t('confirm.lead')}</Text>
          <SummaryList
            rows={[
              { id: 'subject', term: t('confirm.subject'), value: subjectOf({ locale, ballot }) },
              { id: 'municipality', term: t('confirm.municipality'), value: municipality.name },
              ...(right?.may
                ? [{ id: 'mandate', term: words('vote.mandate'), value: words(`kind.${right.kind}`) }]
                : []),
              ...(instruction
                ? [
                    {
                      id: 'instruction',
                      term: words('vote.instructionTerm'),
                      value: words(`instruction.choice.${instruction.instruction}`),
                    },
                  ]
                : []),
              { id: 'weight', term: t('confirm.weight'), value: t('confirm.weightValue', { weight }) },
              {
                id: 'choice',
                term: t('confirm.choice'),
                value: <strong>{t(`choice.${choice}`)}</strong>,
                change: { href: back, label: t('confirm.change'), about: t('confirm.about') },
              },
            ]}
          />
        </Stack>
      </ActionForm>
    </Stack>
  );
}
