import { Heading } from '@/components/ui/heading/heading';
import { type KeyFigure, KeyFigures } from '@/components/ui/key-figure/key-figure';
import { LinkRow } from '@/components/ui/link-row/link-row';
import { SearchBox } from '@/components/ui/search-box/search-box';
import { Stack } from '@/components/ui/stack/stack';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { HomeFigures } from '@/lib/municipalities/queries/figures';
import { formatDay, formatEuros, formatNumber } from '@/lib/platform/format';

/** The question of the visitor, the way to its answer, and how much there is. */
export function Hero(props: {
  locale: Locale;
  figures: HomeFigures;
  /** The municipality that stands for all in the quick links. */
  example: { slug: string; name: string } | null;
}) {
  const { locale, figures, example } = props;
  const t = translator(locale, 'home');
  const exampleLinks = example ? [{ href: `/${locale}/gemeenten/${example.slug}`, label: example.name }] : [];
  return (
    <Stack gap="l">
      <Heading level={1}>{t('title')}</Heading>
      <Text size="lead" tone="soft">
        {t('lead')}
      </Text>
      <SearchBox
        action={`/${locale}/standaarden`}
        name="q"
        label={t('search.label')}
        submitLabel={t('search.submit')}
      >
        <LinkRow
          intro={t('search.or')}
          size="small"
          links={[
            ...exampleLinks,
            { href: `/${locale}/gemeenten`, label: t('search.otherMunicipality') },
            { href: `/${locale}/standaarden?status=binding`, label: t('search.binding') },
          ]}
        />
      </SearchBox>
      <KeyFigures figures={keyFigures(locale, figures)} />
    </Stack>
  );
}

function keyFigures(locale: Locale, figures: HomeFigures): KeyFigure[] {
  const t = translator(locale, 'home.figures');
  const { bindingStandards, municipalities, inhabitants, referenceDate, fund } = figures;
  const known: KeyFigure[] = [
    { value: formatNumber(locale, bindingStandards), label: t('binding', { count: bindingStandards }) },
    {
      value: formatNumber(locale, municipalities),
      label: t('municipalities', { count: municipalities }),
      note:
        inhabitants !== null && referenceDate
          ? t('inhabitants', {
              inhabitants: formatNumber(locale, inhabitants),
              date: formatDay(locale, referenceDate),
            })
          : undefined,
    },
  ];
  if (!fund) return known;
  const draft = fund.isExample ? 'example' : 'draft';
  return [
    ...known,
    {
      value: formatEuros(locale, fund.centsPerInhabitant, { cents: true }),
      label: t('fund'),
      note: t('fundOf', { kind: fund.isAdopted ? 'adopted' : draft, year: String(fund.year) }),
    },
  ];
}
