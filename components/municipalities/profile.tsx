import { PlaceOnMap } from '@/components/municipalities/place-on-map';
import { SuccessorLinks } from '@/components/municipalities/successor-links';
import { Columns } from '@/components/ui/columns/columns';
import { Heading } from '@/components/ui/heading/heading';
import { type KeyFigure, KeyFigures } from '@/components/ui/key-figure/key-figure';
import { Notice } from '@/components/ui/notice/notice';
import { Stack } from '@/components/ui/stack/stack';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { weightOf } from '@/lib/ballots/weight';
import type { MunicipalityLine } from '@/lib/municipalities/queries/list';
import { reasonOf, WEIGHT_SCHEME } from '@/lib/municipalities/votes';
import { formatDay, formatEuros, formatNumber } from '@/lib/platform/format';
import type { MunicipalityPage } from '@/lib/profile/queries/find';

type Props = {
  locale: Locale;
  municipality: MunicipalityPage;
  all: MunicipalityLine[];
  /** Of the inhabitants in `all`. */
  referenceDate: string | null;
};

/** What the municipality is, in figures, and where it lies. */
export function Profile(props: Props) {
  const { locale, municipality, all } = props;
  const t = translator(locale, 'municipalities.page');
  const { name, province, code, endedOn, successors, slug } = municipality;
  const line = all.find((other) => other.slug === slug);
  const place = line?.place;
  const words = (
    <Stack gap="l">
      <Heading level={1}>{name}</Heading>
      <Text size="lead" tone="soft">
        {t('intro', { province, code })}
      </Text>
      {endedOn && (
        <Notice tone="info" title={t('ended.title', { name })}>
          <p>
            {t.rich('ended.text', {
              date: formatDay(locale, endedOn),
              successors: () => <SuccessorLinks locale={locale} successors={successors} />,
            })}
          </p>
        </Notice>
      )}
      <KeyFigures figures={figuresOf(props, line)} />
    </Stack>
  );
  if (!place) return words;
  return (
    <Columns
      first={words}
      second={
        <PlaceOnMap
          title={t('map.title', { name })}
          caption={t('map.caption', { name })}
          place={place}
          others={all.filter((other) => other.slug !== slug)}
        />
      }
    />
  );
}

/** The last known inhabitants; of one that exists those in the list, where a successor has its predecessors'. */
function latestOf({ municipality, referenceDate }: Props, line?: MunicipalityLine) {
  if (municipality.endedOn || !referenceDate || line?.inhabitants == null)
    return municipality.inhabitants.at(-1);
  return { referenceDate, inhabitants: line.inhabitants };
}

function figuresOf(props: Props, line?: MunicipalityLine): KeyFigure[] {
  const { locale, municipality } = props;
  const t = translator(locale, 'municipalities.page.figures');
  const { endedOn, contributions } = municipality;
  const latest = latestOf(props, line);
  const [contribution] = contributions;
  const figures: KeyFigure[] = [];
  if (latest) {
    figures.push({
      value: formatNumber(locale, latest.inhabitants),
      label: t('inhabitants'),
      note: t('on', { date: formatDay(locale, latest.referenceDate) }),
    });
  }
  if (latest && !endedOn) {
    const count = weightOf(WEIGHT_SCHEME, latest.inhabitants);
    figures.push({
      value: formatNumber(locale, count),
      label: t('votes', { count }),
      note: t(`reason.${reasonOf(latest.inhabitants)}`, { count }),
    });
  }
  if (contribution) {
    figures.push({
      value: formatEuros(locale, contribution.amountCents),
      label: t('contribution', { year: String(contribution.year) }),
      note: t('contributionNote', { inhabitants: formatNumber(locale, contribution.inhabitants) }),
    });
  }
  return figures;
}
