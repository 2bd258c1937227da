import { obligationsFile, obligationsPath } from '@/components/obligations/obligations-href';
import { ObligationsTable } from '@/components/obligations/obligations-table';
import { EmptyState } from '@/components/ui/empty-state/empty-state';
import { Heading } from '@/components/ui/heading/heading';
import { Link } from '@/components/ui/link/link';
import { LinkRow } from '@/components/ui/link-row/link-row';
import { NavList } from '@/components/ui/nav-list/nav-list';
import { Notice } from '@/components/ui/notice/notice';
import { Pagination } from '@/components/ui/pagination/pagination';
import { Stack } from '@/components/ui/stack/stack';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { ObligationPage, ObligationsSummary } from '@/lib/obligations/queries/list';
import { DEADLINE_FILTERS, type ObligationProblem, type ObligationsAsked } from '@/lib/obligations/schema';
import { formatNumber } from '@/lib/platform/format';

type Props = {
  locale: Locale;
  municipality: string;
  page: ObligationPage;
  summary: ObligationsSummary;
  asked: ObligationsAsked;
  problems: ObligationProblem[];
};

/** The obligations of a municipality by deadline. Whether the evidence is enough is not kept yet, and it says so. */
export function ObligationsView(props: Props) {
  const { locale, municipality, page, summary, asked, problems } = props;
  const t = translator(locale, 'obligations');
  return (
    <Stack gap="l">
      <Stack gap="s">
        <Heading level={1}>{t('title')}</Heading>
        <Text size="lead" tone="soft">
          {t('lead', { municipality })}
        </Text>
      </Stack>
      {problems.length > 0 && (
        <Notice tone="warning" title={t('problems.title')}>
          {problems.map((problem) => (
            <p key={problem}>{t(`problems.${problem}`)}</p>
          ))}
        </Notice>
      )}
      {summary.total > 0 && <Filters locale={locale} summary={summary} asked={asked} />}
      {page.obligations.length > 0 ? (
        <>
          <ObligationsTable {...{ locale, page, asked }} count={countOf(summary, asked)} />
          <LinkRow links={[{ href: obligationsFile(locale, asked), label: t('export'), download: true }]} />
        </>
      ) : (
        <Nothing {...props} />
      )}
      <Pagination
        label={t('pages')}
        previous={
          asked.after
            ? { href: `/${locale}${obligationsPath({ ...asked, after: null })}`, label: t('first') }
            : undefined
        }
        next={
          page.next ? { href: `/${locale}${obligationsPath(asked, page.next)}`, label: t('next') } : undefined
        }
      />
      {summary.total > 0 && (
        <Notice tone="info" title={t('progress.title')}>
          <p>{t('progress.text')}</p>
        </Notice>
      )}
    </Stack>
  );
}

function countOf(summary: ObligationsSummary, { filter }: ObligationsAsked): number {
  return filter === 'all' ? summary.total : summary[filter];
}

function Filters({ locale, summary, asked }: Pick<Props, 'locale' | 'summary' | 'asked'>) {
  const t = translator(locale, 'obligations.filter');
  return (
    <NavList
      label={t('label')}
      items={DEADLINE_FILTERS.map((filter) => ({
        href: `/${locale}${obligationsPath({ ...asked, filter })}`,
        label: t(filter),
        current: filter === asked.filter,
        count: formatNumber(locale, countOf(summary, { ...asked, filter })),
      }))}
    />
  );
}

function Nothing({ locale, municipality, summary, asked }: Props) {
  const t = translator(locale, 'obligations');
  if (summary.total === 0) {
    return (
      <EmptyState
        title={t('empty.title', { municipality })}
        action={<Link href={`/${locale}/standaarden`}>{t('empty.standards')}</Link>}
      >
        <p>{t('empty.text')}</p>
      </EmptyState>
    );
  }
  const key = asked.after ? 'endOfList' : 'emptyFilter';
  return (
    <EmptyState
      title={t(`${key}.title`)}
      action={<Link href={`/${locale}${obligationsPath({})}`}>{t('emptyFilter.all')}</Link>}
    >
      <p>{t(`${key}.text`)}</p>
    </EmptyState>
  );
}
