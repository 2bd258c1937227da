import { DeadlineStatus } from '@/components/obligations/deadline-status';
import { obligationsPath } from '@/components/obligations/obligations-href';
import { Link } from '@/components/ui/link/link';
import { Stack } from '@/components/ui/stack/stack';
import { Status } from '@/components/ui/status/status';
import { Table } from '@/components/ui/table/table';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { ObligationLine } from '@/lib/obligations/queries/line';
import type { ObligationPage } from '@/lib/obligations/queries/list';
import type { ObligationsAsked } from '@/lib/obligations/schema';
import { todayInAmsterdam } from '@/lib/platform/clock';
import { formatDay } from '@/lib/platform/format';
import { isInForce } from '@/lib/standards/standing';

/** One page of obligations. `count` is how many there are in all under this filter. */
export function ObligationsTable(props: {
  locale: Locale;
  page: ObligationPage;
  asked: ObligationsAsked;
  count: number;
}) {
  const { locale, page, asked, count } = props;
  const t = translator(locale, 'obligations');
  const isSoonest = asked.order === 'soonest';
  const other = obligationsPath({ ...asked, order: isSoonest ? 'latest' : 'soonest' });
  return (
    <Table
      caption={t('count', { count })}
      columns={[
        { key: 'standard', header: t('columns.standard'), rowHeader: true },
        {
          key: 'dueOn',
          header: t('columns.dueOn'),
          sort: { href: `/${locale}${other}`, direction: isSoonest ? 'ascending' : 'descending' },
        },
        { key: 'deadline', header: t('columns.deadline') },
        { key: 'evidence', header: t('columns.evidence') },
        { key: 'bindingFrom', header: t('columns.bindingFrom') },
        { key: 'decision', header: t('columns.decision') },
      ]}
      rows={page.obligations.map((line) => ({ id: line.id, cells: cellsOf(line, locale) }))}
    />
  );
}

function cellsOf(line: ObligationLine, locale: Locale) {
  const t = translator(locale, 'obligations');
  const { id, standard, version, decision, dueOn, bindingFrom, deadline, daysLeft, evidence } = line;
  const day = formatDay(locale, bindingFrom);
  return {
    standard: (
      <Stack gap="xs">
        <Link href={`/${locale}/mijn/verplichtingen/${id}`}>{standard.name}</Link>
        <span className="text-small font-normal text-soft">{t('version', { version })}</span>
      </Stack>
    ),
    dueOn: <time dateTime={dueOn}>{formatDay(locale, dueOn)}</time>,
    deadline: <DeadlineStatus locale={locale} deadline={deadline} daysLeft={daysLeft} />,
    evidence: t('evidenceCount', { count: evidence }),
    bindingFrom: isInForce(bindingFrom, todayInAmsterdam()) ? t('since', { day }) : t('from', { day }),
    decision: (
      <span className="flex flex-wrap items-center gap-2">
        <Link href={`/${locale}/besluiten/${decision.bodySlug}/${decision.reference}`}>
          {decision.reference}
        </Link>
        {decision.isExample && (
          <Status tone="neutral" icon="none">
            {t('example')}
          </Status>
        )}
      </span>
    ),
  };
}
