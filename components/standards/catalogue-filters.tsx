import { Field } from '@/components/ui/field/field';
import { FilterForm } from '@/components/ui/filter-form/filter-form';
import { Select } from '@/components/ui/select/select';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { StandardCounts } from '@/lib/standards/queries/list';
import { type CatalogueFilters, KEPT_STANDINGS, THEMES } from '@/lib/standards/schema';
import { LONGEST_SEARCH } from '@/lib/standards/search-words';

/** Search and filters of the catalogue. A plain form with method get: the address holds all of it. */
export function CatalogueFiltersForm(props: {
  locale: Locale;
  filters: CatalogueFilters;
  counts: StandardCounts;
  isTooLong: boolean;
}) {
  const { locale, filters, counts, isTooLong } = props;
  const t = translator(locale, 'standards');
  const themes = translator(locale, 'common.themes');
  const isFiltered = Boolean(filters.q || filters.theme || filters.standing);
  const option = (value: string, label: string, counted: Record<string, number> | null) => ({
    value,
    label: counted ? t('filters.option', { label, count: counted[value] ?? 0 }) : label,
  });
  return (
    <FilterForm
      action={`/${locale}/standaarden`}
      label={t('filters.label')}
      submitLabel={t('filters.submit')}
      layout="bar"
      keep={filters.order === 'name' ? {} : { volgorde: filters.order }}
      reset={isFiltered ? { href: `/${locale}/standaarden`, label: t('filters.reset') } : undefined}
    >
      <Field
        type="search"
        name="q"
        label={t('filters.q')}
        width="full"
        defaultValue={filters.q}
        spellCheck={false}
        error={isTooLong ? t('problems.q_too_long', { most: LONGEST_SEARCH }) : undefined}
        errorPrefix={t('errorPrefix')}
      />
      <Select
        name="thema"
        label={t('filters.theme')}
        width="full"
        emptyLabel={t('filters.allThemes')}
        defaultValue={filters.theme ?? ''}
        options={THEMES.map((theme) => option(theme, themes(theme), counts.byTheme))}
      />
      <Select
        name="status"
        label={t('filters.standing')}
        width="full"
        emptyLabel={t('filters.allStandings')}
        defaultValue={filters.standing ?? ''}
        options={KEPT_STANDINGS.map((standing) =>
          option(standing, t(`standing.${standing}`), counts.byStanding),
        )}
      />
    </FilterForm>
  );
}
