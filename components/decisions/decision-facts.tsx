import { Dutch, Motivation } from '@/components/decisions/dutch';
import { Link } from '@/components/ui/link/link';
import { SummaryList } from '@/components/ui/summary-list/summary-list';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { CollegeDecision } from '@/lib/decisions/queries/decision';
import { formatDay } from '@/lib/platform/format';

/** What a decision says, to be read or checked. With `change` each answer has its way back to the form. */
export function DecisionFacts(props: {
  locale: Locale;
  decision: CollegeDecision;
  change?: { href: string; label: string };
}) {
  const { locale, decision, change } = props;
  const t = translator(locale, 'decisions');
  const { standard } = decision;
  const answer = (id: 'title' | 'motivation' | 'entryIntoForceOn' | 'complyBy', value: React.ReactNode) => ({
    id,
    term: t(`fields.${id}`),
    value,
    change: change && { ...change, about: t(`fields.${id}`).toLowerCase() },
  });
  return (
    <SummaryList
      rows={[
        answer('title', <Dutch>{decision.title}</Dutch>),
        {
          id: 'standard',
          term: t('document.standard'),
          value: <Link href={`/${locale}/standaarden/${standard.slug}`}>{t('list.version', standard)}</Link>,
        },
        answer('entryIntoForceOn', formatDay(locale, decision.entryIntoForceOn)),
        answer('complyBy', formatDay(locale, decision.complyBy)),
        answer('motivation', <Motivation text={decision.motivation} />),
        ...(decision.draftedBy
          ? [{ id: 'draftedBy', term: t('detail.draftedBy'), value: decision.draftedBy }]
          : []),
      ]}
    />
  );
}
