import { catalogueHref } from '@/components/standards/catalogue-href';
import { EmptyState } from '@/components/ui/empty-state/empty-state';
import { Link } from '@/components/ui/link/link';
import { Prose } from '@/components/ui/prose/prose';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { CatalogueFilters } from '@/lib/standards/schema';

/** Nothing found: what can be tried instead, each as a link that does it. */
export function CatalogueEmpty({ locale, filters }: { locale: Locale; filters: CatalogueFilters }) {
  const t = translator(locale, 'standards.empty');
  const isFiltered = filters.words.length > 0 || filters.theme !== null || filters.standing !== null;
  const everything = <Link href={catalogueHref(locale, {})}>{t('everything')}</Link>;
  if (filters.position) {
    return (
      <EmptyState title={t('endTitle')} action={everything}>
        <p>{t('endText')}</p>
      </EmptyState>
    );
  }
  if (!isFiltered) {
    return (
      <EmptyState title={t('noneTitle')}>
        <p>{t('noneText')}</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState title={t('title')} action={everything}>
      <Prose>
        <p>{t('text')}</p>
        <ul>
          {filters.words.length > 0 && <li>{t('fewerWords')}</li>}
          {filters.theme && (
            <li>
              <Link href={catalogueHref(locale, { ...filters, theme: null })}>{t('noTheme')}</Link>
            </li>
          )}
          {filters.standing && (
            <li>
              <Link href={catalogueHref(locale, { ...filters, standing: null })}>{t('noStanding')}</Link>
            </li>
          )}
        </ul>
      </Prose>
    </EmptyState>
  );
}
