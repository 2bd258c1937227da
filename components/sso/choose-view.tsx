import { EmptyState } from '@/components/ui/empty-state/empty-state';
import { Field } from '@/components/ui/field/field';
import { FilterForm } from '@/components/ui/filter-form/filter-form';
import { Heading } from '@/components/ui/heading/heading';
import { Link } from '@/components/ui/link/link';
import { Pagination } from '@/components/ui/pagination/pagination';
import { Stack } from '@/components/ui/stack/stack';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { NamedPage } from '@/lib/platform/search-by-name';
import { startAddress } from '@/lib/sso/go-to';
import type { SsoChoice } from '@/lib/sso/queries/choices';

type Props = { locale: Locale; search: string; page: NamedPage<SsoChoice>; next: string };

const PATH = '/inloggen/gemeente';

/** The municipalities with a log-in of their own: each a link to its page. */
export function ChooseView({ locale, search, page, next }: Props) {
  const t = translator(locale, 'sso.logIn');
  const { from, to, count, lines } = page;
  const address = (parameters: Record<string, string>) =>
    `/${locale}${PATH}?${new URLSearchParams({ volgende: next, ...parameters })}`;
  const pageAddress = (number: number) => address({ gemeente: search, pagina: String(number) });
  return (
    <Stack gap="l">
      <Heading level={1}>{t('title')}</Heading>
      <Text size="lead">{t('intro')}</Text>
      <FilterForm
        layout="bar"
        action={`/${locale}${PATH}`}
        label={t('filter')}
        submitLabel={t('submit')}
        reset={search ? { href: address({}), label: t('reset') } : undefined}
        keep={{ volgende: next }}
      >
        <Field
          name="gemeente"
          type="search"
          label={t('search')}
          defaultValue={search}
          maxLength={254}
          width="full"
        />
      </FilterForm>
      {lines.length === 0 ? (
        <EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState>
      ) : (
        <ul aria-label={t('list')} className="flex flex-col gap-3">
          {lines.map(({ slug, name }) => (
            <li key={slug}>
              <Link href={startAddress(locale, slug, next)} variant="strong">
                {t('choose', { name })}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <Pagination
        label={t('pages')}
        previous={page.page > 1 ? { href: pageAddress(page.page - 1), label: t('previous') } : undefined}
        next={page.page < page.pages ? { href: pageAddress(page.page + 1), label: t('next') } : undefined}
        text={count > 0 ? t('range', { from, to, count }) : undefined}
      />
      <Link href={`/${locale}/inloggen?${new URLSearchParams({ volgende: next })}`}>{t('back')}</Link>
    </Stack>
  );
}
