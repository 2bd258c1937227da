import { Dutch } from '@/components/decisions/dutch';
import { EmptyState } from '@/components/ui/empty-state/empty-state';
import { Heading } from '@/components/ui/heading/heading';
import { Link } from '@/components/ui/link/link';
import { NavList } from '@/components/ui/nav-list/nav-list';
import { Pagination } from '@/components/ui/pagination/pagination';
import { Stack } from '@/components/ui/stack/stack';
import { Status } from '@/components/ui/status/status';
import { Table } from '@/components/ui/table/table';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { PublishedLine, PublishedPage } from '@/lib/decisions/queries/published';
import { formatDay } from '@/lib/platform/format';

/** Address of a published decision, with the language. */
export function decisionHref(locale: Locale, bodySlug: string, reference: string): string {
  return `/${locale}/besluiten/${bodySlug}/${reference}`;
}

/** The public list of decisions, of all years or one. `isFirst` is false on the pages after the first. */
export function DecisionList(props: {
  locale: Locale;
  page: PublishedPage;
  year: number | null;
  isFirst: boolean;
}) {
  const { locale, page, year, isFirst } = props;
  const t = translator(locale, 'decisions.list');
  const base = `/${locale}/besluiten`;
  const here = year ? `${base}/jaar/${year}` : base;
  const next = page.next && `${base}/zoeken?${year ? `jaar=${year}&` : ''}na=${page.next}`;
  return (
    <Stack gap="l">
      <Stack gap="s">
        <Heading level={1}>{year ? t('titleYear', { year: String(year) }) : t('title')}</Heading>
        <Text size="lead">{t('lead')}</Text>
      </Stack>
      {page.years.length > 0 && (
        <NavList
          label={t('years')}
          items={[
            { href: base, label: t('all'), current: year === null },
            ...page.years.map((one) => ({
              href: `${base}/jaar/${one}`,
              label: String(one),
              current: one === year,
            })),
          ]}
        />
      )}
      {page.decisions.length > 0 ? (
        <Lines locale={locale} decisions={page.decisions} total={page.total} />
      ) : (
        <EmptyState title={year ? t('emptyYear.title', { year: String(year) }) : t('empty.title')}>
          <p>{year ? t('emptyYear.text') : t('empty.text')}</p>
        </EmptyState>
      )}
      <Pagination
        label={t('pages')}
        previous={isFirst ? undefined : { href: here, label: t('newest') }}
        next={next ? { href: next, label: t('older') } : undefined}
      />
    </Stack>
  );
}

function Lines(props: { locale: Locale; decisions: PublishedLine[]; total: number }) {
  const { locale, decisions, total } = props;
  const t = translator(locale, 'decisions.list');
  return (
    <Table
      caption={t('caption', { count: total })}
      captionLook="soft"
      columns={[
        { key: 'title', header: t('columns.title'), rowHeader: true },
        { key: 'reference', header: t('columns.reference') },
        { key: 'standard', header: t('columns.standard') },
        { key: 'entryIntoForceOn', header: t('columns.entryIntoForceOn') },
        { key: 'complyBy', header: t('columns.complyBy') },
      ]}
      rows={decisions.map((decision) => ({
        id: decision.id,
        cells: {
          title: (
            <Stack gap="xs">
              <Link href={decisionHref(locale, decision.body.slug, decision.reference)}>
                <Dutch>{decision.title}</Dutch>
              </Link>
              <Text size="small" tone="soft">
                {decision.body.name}
              </Text>
              {decision.isExample && (
                <div>
                  <Status tone="neutral" icon="none">
                    {t('example')}
                  </Status>
                </div>
              )}
            </Stack>
          ),
          reference: decision.reference,
          standard: t('version', decision.standard),
          entryIntoForceOn: formatDay(locale, decision.entryIntoForceOn),
          complyBy: formatDay(locale, decision.complyBy),
        },
      }))}
    />
  );
}
