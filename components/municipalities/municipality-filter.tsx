import { Field } from '@/components/ui/field/field';
import { FilterForm } from '@/components/ui/filter-form/filter-form';
import { Select } from '@/components/ui/select/select';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { MAX_QUERY_LENGTH } from '@/lib/municipalities/schema';
import type { ListQuery } from '@/lib/municipalities/search';

/** Search by name and province. The order and the choice for ended ones stay as they are. */
export function MunicipalityFilter(props: { locale: Locale; query: ListQuery; provinces: string[] }) {
  const { locale, query, provinces } = props;
  const t = translator(locale, 'municipalities.list');
  const keep: Record<string, string> = {};
  if (query.sort !== 'name') keep.sort = query.sort;
  if (query.endedOnly) keep.status = 'ended';
  const hasFilter = query.q !== '' || query.province !== '';
  return (
    <FilterForm
      layout="bar"
      action={`/${locale}/gemeenten`}
      label={t('filter')}
      submitLabel={t('submit')}
      reset={hasFilter ? { href: `/${locale}/gemeenten`, label: t('reset') } : undefined}
      keep={keep}
    >
      <Field
        name="q"
        type="search"
        label={t('name')}
        hint={t('nameHint')}
        defaultValue={query.q}
        maxLength={MAX_QUERY_LENGTH}
        spellCheck={false}
        width="full"
      />
      <Select
        name="province"
        label={t('province')}
        emptyLabel={t('allProvinces')}
        options={provinces.map((province) => ({ value: province, label: province }))}
        defaultValue={query.province}
        width="full"
      />
    </FilterForm>
  );
}
