import type { ReactNode } from 'react';
import { DeadlineStatus } from '@/components/obligations/deadline-status';
import { placeName } from '@/components/site/place-name';
import { Link } from '@/components/ui/link/link';
import { Panel } from '@/components/ui/panel/panel';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { ObligationLine } from '@/lib/obligations/queries/line';
import type { ActingFor } from '@/lib/platform/actor';
import { formatDay } from '@/lib/platform/format';
import type { StandardDetail } from '@/lib/standards/queries/find';
import { isInForce } from '@/lib/standards/standing';

/** What a standard means for whom the reader acts: the deadline and the days left, or why there is none. */
export function OwnPanel(props: {
  locale: Locale;
  place: ActingFor;
  standard: StandardDetail;
  today: string;
  obligation: ObligationLine | null;
}) {
  const { locale, place, standard, today, obligation } = props;
  const t = translator(locale, 'standards.panel');
  const name = placeName(locale, place);
  if (place.kind === 'body') {
    return (
      <Panel eyebrow={t('for')} title={name} tone="mist">
        <p>{t('body', { place: name })}</p>
      </Panel>
    );
  }
  const list = (
    <p>
      <Link href={`/${locale}/mijn/verplichtingen`}>{t('obligations', { municipality: name })}</Link>
    </p>
  );
  if (!obligation) {
    const isBinding = standard.agreements.length > 0;
    return (
      <Panel eyebrow={t('for')} title={name} tone="mist">
        <p>{t(isBinding ? 'noObligation' : 'nothing', { municipality: name })}</p>
        {list}
      </Panel>
    );
  }
  const must = standard.current?.requirements.filter(({ level }) => level === 'must').length ?? 0;
  const strong = (chunks: ReactNode) => <strong>{chunks}</strong>;
  return (
    <Panel eyebrow={t('for')} title={name}>
      <div>
        <DeadlineStatus locale={locale} deadline={obligation.deadline} daysLeft={obligation.daysLeft} />
      </div>
      <p>{t.rich('dueBy', { strong, day: formatDay(locale, obligation.dueOn) })}</p>
      {!isInForce(obligation.bindingFrom, today) && (
        <p>{t('bindingFrom', { day: formatDay(locale, obligation.bindingFrom) })}</p>
      )}
      <p>{t('must', { count: must })}</p>
      <p>
        <Link href={`/${locale}/mijn/verplichtingen/${obligation.id}`}>
          {t('evidence', { municipality: name, count: obligation.evidence })}
        </Link>
      </p>
      <p className="text-soft">{t('noProgress')}</p>
      {list}
    </Panel>
  );
}
