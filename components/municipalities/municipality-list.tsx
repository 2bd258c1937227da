import { listAddressOf } from '@/components/municipalities/list-address';
import { MunicipalityFilter } from '@/components/municipalities/municipality-filter';
import { MunicipalityTable } from '@/components/municipalities/municipality-table';
import { EmptyState } from '@/components/ui/empty-state/empty-state';
import { Heading } from '@/components/ui/heading/heading';
import { Link } from '@/components/ui/link/link';
import { Notice } from '@/components/ui/notice/notice';
import { Pagination } from '@/components/ui/pagination/pagination';
import { Stack } from '@/components/ui/stack/stack';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { MunicipalityLine } from '@/lib/municipalities/queries/list';
import { type Ignored, MAX_QUERY_LENGTH } from '@/lib/municipalities/schema';
import type { Found } from '@/lib/municipalities/search';
import { VOTE_RULE } from '@/lib/municipalities/votes';
import { formatNumber } from '@/lib/platform/format';

type Props = { locale: Locale; found: Found<MunicipalityLine>; referenceDate: string | null };

/** The register: search, one page of municipalities, and the way on. */
export function MunicipalityList({ locale, found, referenceDate }: Props) {
  const t = translator(locale, 'municipalities.list');
  const { endedOnly } = found.query;
  return (
    <Stack gap="l">
      <Heading level={1}>{t('title')}</Heading>
      <Text size="lead" tone="soft">
        {t('lead')}
      </Text>
      <MunicipalityFilter locale={locale} query={found.query} provinces={found.provinces} />
      <IgnoredNotice locale={locale} ignored={found.ignored} />
      {found.total === 0 ? (
        <EmptyState
          title={t('empty.title')}
          action={<Link href={`/${locale}/gemeenten`}>{t('empty.all')}</Link>}
        >
          {t('empty.text')}
        </EmptyState>
      ) : (
        <MunicipalityTable locale={locale} found={found} referenceDate={referenceDate} />
      )}
      <Pages locale={locale} found={found} />
      <Text size="small" tone="soft">
        {t('votesNote', { max: VOTE_RULE.max })}
      </Text>
      <p>
        <Link href={listAddressOf(locale, { endedOnly: !endedOnly })}>
          {t(endedOnly ? 'showCurrent' : 'showEnded')}
        </Link>
      </p>
    </Stack>
  );
}

function IgnoredNotice({ locale, ignored }: { locale: Locale; ignored: Ignored[] }) {
  if (ignored.length === 0) return null;
  const t = translator(locale, 'municipalities.list.ignored');
  return (
    <Notice tone="info" title={t('title')}>
      {ignored.map((reason) => (
        <p key={reason}>{t(reason, { max: MAX_QUERY_LENGTH })}</p>
      ))}
    </Notice>
  );
}

function Pages({ locale, found }: { locale: Locale; found: Found<MunicipalityLine> }) {
  if (found.next === null && found.previous === undefined) return null;
  const t = translator(locale, 'municipalities.list');
  const { query, from, to, total, previous, next } = found;
  return (
    <Pagination
      label={t('pages')}
      previous={
        previous === undefined
          ? undefined
          : { href: listAddressOf(locale, query, previous), label: t('previous') }
      }
      next={next === null ? undefined : { href: listAddressOf(locale, query, next), label: t('next') }}
      text={t('range', {
        from: formatNumber(locale, from),
        to: formatNumber(locale, to),
        total: formatNumber(locale, total),
      })}
    />
  );
}
