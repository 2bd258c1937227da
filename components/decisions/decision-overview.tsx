import { DecisionFacts } from '@/components/decisions/decision-facts';
import { decisionHref } from '@/components/decisions/decision-list';
import { DecisionStatus } from '@/components/decisions/decision-status';
import { Dutch } from '@/components/decisions/dutch';
import { ExampleNote } from '@/components/decisions/example-note';
import { RefusalNotice } from '@/components/decisions/refusal-notice';
import { Turnout } from '@/components/decisions/turnout';
import { VoteResultView } from '@/components/decisions/vote-result-view';
import { ActionRow } from '@/components/ui/action-row/action-row';
import { ButtonLink } from '@/components/ui/button/button-link';
import { Columns } from '@/components/ui/columns/columns';
import { Heading } from '@/components/ui/heading/heading';
import { Inline } from '@/components/ui/inline/inline';
import { BackLink } from '@/components/ui/link/back-link';
import { Link } from '@/components/ui/link/link';
import { Panel } from '@/components/ui/panel/panel';
import { Stack } from '@/components/ui/stack/stack';
import { Text } from '@/components/ui/text/text';
import { Timeline } from '@/components/ui/timeline/timeline';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { CollegeDecision, DecisionStep } from '@/lib/decisions/queries/decision';
import { formatMoment } from '@/lib/platform/format';

type Props = { locale: Locale; decision: CollegeDecision };

/** The steps in the order of importance, each with its page. The first that is possible is the primary one. */
const STEPS: { step: DecisionStep; page: string }[] = [
  { step: 'castVote', page: 'stemmen' },
  { step: 'publish', page: 'publiceren' },
  { step: 'submit', page: 'voorleggen' },
  { step: 'close', page: 'sluiten' },
  { step: 'revise', page: 'bewerken' },
  { step: 'withdraw', page: 'intrekken' },
];

/** A decision as its College sees it: the state, what the reader can do now, the votes and the history. */
export function DecisionOverview({ locale, decision }: Props) {
  const t = translator(locale, 'decisions');
  return (
    <Stack gap="l">
      <BackLink href={`/${locale}/mijn/besluiten`}>{t('college.back')}</BackLink>
      <Stack gap="s">
        <Text tone="soft">{decision.body.name}</Text>
        <Heading level={1}>
          <Dutch>{decision.title}</Dutch>
        </Heading>
        <Inline>
          <DecisionStatus locale={locale} status={decision.status} />
        </Inline>
      </Stack>
      {decision.isExample && <ExampleNote locale={locale} />}
      <NextSteps locale={locale} decision={decision} />
      <Columns
        first={
          <Stack gap="xl">
            {decision.results.length > 0 && (
              <Stack gap="l">
                <Heading level={2}>{t('document.vote')}</Heading>
                {decision.results.map((result) => (
                  <VoteResultView key={result.ballotId} locale={locale} result={result} />
                ))}
              </Stack>
            )}
            <Stack>
              <Heading level={2}>{t('detail.facts')}</Heading>
              <DecisionFacts locale={locale} decision={decision} />
            </Stack>
          </Stack>
        }
        second={
          <Stack gap="l">
            {decision.openVote && <Turnout locale={locale} vote={decision.openVote} />}
            <History locale={locale} decision={decision} />
          </Stack>
        }
      />
    </Stack>
  );
}

function NextSteps({ locale, decision }: Props) {
  const t = translator(locale, 'decisions.detail');
  const base = `/${locale}/mijn/besluiten/${decision.id}`;
  const possible = STEPS.filter(({ step }) => decision.steps.includes(step));
  const { reference, refusal, status } = decision;
  return (
    <Stack gap="s">
      <Heading level={2}>{t('next')}</Heading>
      {refusal && <RefusalNotice locale={locale} decision={decision} refusal={refusal} />}
      {possible.length === 0 && !refusal && <Text>{t(`nothing.${status}`)}</Text>}
      {reference && <Link href={decisionHref(locale, decision.body.slug, reference)}>{t('toPublic')}</Link>}
      {possible.length > 0 && (
        <ActionRow>
          {possible.map(({ step, page }, index) => (
            <ButtonLink key={step} href={`${base}/${page}`} variant={index === 0 ? 'primary' : 'secondary'}>
              {t(`steps.${step}`)}
            </ButtonLink>
          ))}
        </ActionRow>
      )}
    </Stack>
  );
}

function History({ locale, decision }: Props) {
  const t = translator(locale, 'decisions.detail');
  if (decision.history.length === 0) return null;
  return (
    <Panel title={t('history')} tone="mist">
      <Timeline
        moments={decision.history.map(({ id, at, who, event }) => ({
          id,
          when: formatMoment(locale, at),
          dateTime: at,
          content: t('historyLine', {
            who: who ?? t('nobody'),
            event: t(`events.${event}` as 'events.decision.drafted'),
          }),
        }))}
      />
    </Panel>
  );
}
