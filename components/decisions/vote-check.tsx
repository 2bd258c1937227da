import { Dutch } from '@/components/decisions/dutch';
import { ActionForm } from '@/components/site/action-form';
import { Heading } from '@/components/ui/heading/heading';
import { SummaryList } from '@/components/ui/summary-list/summary-list';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { Choice } from '@/lib/ballots/tally';
import type { CollegeDecision } from '@/lib/decisions/queries/decision';
import type { FormAction } from '@/lib/platform/form-state';

/** The vote, second page: the answer, to be checked before it is final. */
export function VoteCheck(props: {
  locale: Locale;
  decision: CollegeDecision;
  choice: Choice;
  voter: string;
  action: FormAction;
  formKey: string;
}) {
  const { locale, decision, choice, voter, action, formKey } = props;
  const t = translator(locale, 'decisions');
  const common = translator(locale, 'common.actions');
  const base = `/${locale}/mijn/besluiten/${decision.id}`;
  const { name, version } = decision.standard;
  return (
    <ActionForm
      locale={locale}
      action={action}
      hidden={{ id: decision.id, ballotId: decision.openVote?.ballotId ?? '', choice, formKey }}
      submitLabel={t('vote.confirm')}
      pendingLabel={t('vote.busy')}
      cancel={{ href: base, label: common('cancel') }}
    >
      <Heading level={1}>{t('vote.checkTitle')}</Heading>
      <Text size="lead">{t('vote.checkText')}</Text>
      <SummaryList
        rows={[
          { id: 'decision', term: t('vote.decision'), value: <Dutch>{decision.title}</Dutch> },
          { id: 'standard', term: t('document.standard'), value: t('list.version', { name, version }) },
          { id: 'voter', term: t('vote.voter'), value: voter },
          {
            id: 'choice',
            term: t('vote.choice'),
            value: <strong>{t(`result.choice.${choice}`)}</strong>,
            change: {
              href: `${base}/stemmen?keuze=${choice}`,
              label: t('vote.change'),
              about: t('vote.changeAbout'),
            },
          },
        ]}
      />
    </ActionForm>
  );
}
