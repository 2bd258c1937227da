import { Dutch, Motivation } from '@/components/decisions/dutch';
import { Button } from '@/components/ui/button/button';
import { Details } from '@/components/ui/details/details';
import { ErrorSummary } from '@/components/ui/error-summary/error-summary';
import { fieldId } from '@/components/ui/field/ids';
import { Heading } from '@/components/ui/heading/heading';
import { BackLink } from '@/components/ui/link/back-link';
import { Radios } from '@/components/ui/radios/radios';
import { Stack } from '@/components/ui/stack/stack';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { CHOICES, type Choice } from '@/lib/ballots/tally';
import type { CollegeDecision } from '@/lib/decisions/queries/decision';

/** The vote, first page: one question. The answer travels in the address to the page that checks it. */
export function VoteQuestion(props: {
  locale: Locale;
  decision: CollegeDecision;
  choice?: Choice;
  isMissing: boolean;
}) {
  const { locale, decision, choice, isMissing } = props;
  const t = translator(locale, 'decisions');
  const errors = translator(locale, 'errors');
  const base = `/${locale}/mijn/besluiten/${decision.id}`;
  return (
    <Stack gap="l">
      {isMissing && (
        <ErrorSummary
          title={t('vote.errorTitle')}
          errors={[{ fieldId: fieldId('keuze'), message: t('vote.missing') }]}
        />
      )}
      <BackLink href={base}>{t('notNow.back')}</BackLink>
      <Stack gap="s">
        <Text tone="soft">{t('vote.title')}</Text>
        <Heading level={1}>
          <Dutch>{decision.title}</Dutch>
        </Heading>
        <Text>{t('vote.lead')}</Text>
      </Stack>
      <Details summary={t('vote.read')}>
        <Motivation text={decision.motivation} />
      </Details>
      <form action={`${base}/stemmen`} method="get" noValidate>
        <Stack gap="l">
          <input type="hidden" name="stap" value="controle" />
          <Radios
            name="keuze"
            legend={t('vote.question')}
            defaultValue={choice}
            error={isMissing ? t('vote.missing') : undefined}
            errorPrefix={errors('prefix')}
            options={CHOICES.map((value) => ({
              value,
              label: t(`result.choice.${value}`),
              hint: value === 'abstain' ? t('vote.abstainHint') : undefined,
            }))}
          />
          <div>
            <Button>{t('vote.next')}</Button>
          </div>
        </Stack>
      </form>
    </Stack>
  );
}
