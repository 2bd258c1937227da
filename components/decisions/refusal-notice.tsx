import { decisionHref } from '@/components/decisions/decision-list';
import { Dutch } from '@/components/decisions/dutch';
import { Link } from '@/components/ui/link/link';
import { Notice } from '@/components/ui/notice/notice';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { CollegeDecision, DecisionRefusal } from '@/lib/decisions/queries/decision';

/** Why this decision can't bind its version any more, with the decision that came first, and what is left to do. */
export function RefusalNotice(props: {
  locale: Locale;
  decision: CollegeDecision;
  refusal: DecisionRefusal;
}) {
  const { locale, decision, refusal } = props;
  const t = translator(locale, 'decisions.refused');
  const { by, code } = refusal;
  const { name, version } = decision.standard;
  return (
    <Notice tone="warning" title={t('title')}>
      <p>{t(code, { name, version })}</p>
      {by && (
        <p>
          {t('by')}{' '}
          <Link href={decisionHref(locale, by.bodySlug, by.reference)}>
            {by.reference} <Dutch>{by.title}</Dutch>
          </Link>
        </p>
      )}
      {decision.status === 'draft' && <p>{t('draft')}</p>}
      {decision.status === 'adopted' && <p>{t('adopted')}</p>}
    </Notice>
  );
}
