import { CatalogueEmpty } from '@/components/standards/catalogue-empty';
import { CatalogueFiltersForm } from '@/components/standards/catalogue-filters';
import { catalogueHref } from '@/components/standards/catalogue-href';
import { CatalogueTable } from '@/components/standards/catalogue-table';
import type { Mine } from '@/components/standards/mine';
import { Heading } from '@/components/ui/heading/heading';
import { Notice } from '@/components/ui/notice/notice';
import { Pagination } from '@/components/ui/pagination/pagination';
import { Stack } from '@/components/ui/stack/stack';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { parseCursor } from '@/lib/standards/cursor';
import type { Catalogue } from '@/lib/standards/queries/search';
import { CATALOGUE_PAGE_SIZE, type CatalogueFilters, type CatalogueProblem } from '@/lib/standards/schema';

/** The catalogue: the same view for everyone, with a municipality's own deadlines when `mine` is given. */
export function CatalogueView(props: {
  locale: Locale;
  today: string;
  catalogue: Catalogue;
  filters: CatalogueFilters;
  problems: CatalogueProblem[];
  mine?: Mine;
}) {
  const { locale, today, catalogue, filters, problems, mine } = props;
  const { page, counts } = catalogue;
  const t = translator(locale, 'standards');
  const left = problems.filter((problem) => problem !== 'q_too_long');
  return (
    <Stack gap="l">
      <Stack gap="s">
        <Heading level={1}>{t('title')}</Heading>
        <Text size="lead" tone="soft">
          {mine ? t('leadMine', { municipality: mine.municipality }) : t('lead')}
        </Text>
      </Stack>
      <CatalogueFiltersForm
        locale={locale}
        filters={filters}
        counts={counts}
        isTooLong={problems.includes('q_too_long')}
      />
      {left.length > 0 && (
        <Notice tone="warning" title={t('problems.title')}>
          {left.map((problem) => (
            <p key={problem}>{t(`problems.${problem}`)}</p>
          ))}
        </Notice>
      )}
      {page.standards.length > 0 ? (
        <CatalogueTable {...{ locale, today, catalogue, filters, mine }} />
      ) : (
        <CatalogueEmpty locale={locale} filters={filters} />
      )}
      <Pages locale={locale} filters={filters} next={page.next} previous={page.previous} />
    </Stack>
  );
}

function Pages(props: {
  locale: Locale;
  filters: CatalogueFilters;
  next: string | null;
  previous: string | null;
}) {
  const { locale, filters } = props;
  const t = translator(locale, 'standards.list');
  const [after, before] = [
    props.next && parseCursor(props.next),
    props.previous && parseCursor(props.previous),
  ];
  const count = CATALOGUE_PAGE_SIZE;
  return (
    <Pagination
      label={t('pages')}
      previous={
        before
          ? {
              href: catalogueHref(locale, { ...filters, position: { before } }),
              label: t('previous', { count }),
            }
          : undefined
      }
      next={
        after
          ? { href: catalogueHref(locale, { ...filters, position: { after } }), label: t('next', { count }) }
          : undefined
      }
    />
  );
}
