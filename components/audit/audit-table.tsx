import { EmptyState } from '@/components/ui/empty-state/empty-state';
import { Heading } from '@/components/ui/heading/heading';
import { Link } from '@/components/ui/link/link';
import { Pagination } from '@/components/ui/pagination/pagination';
import { Stack } from '@/components/ui/stack/stack';
import { Table } from '@/components/ui/table/table';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { AuditPage } from '@/lib/audit/queries/list';
import { formatMoment } from '@/lib/platform/format';
import { eventName } from './event-name';

/** The audit trail, newest first: when, who, for whom, what. */
export function AuditTable(props: { locale: Locale; page: AuditPage; isFirst: boolean; path: string }) {
  const { locale, page, isFirst, path } = props;
  const t = translator(locale, 'audit');
  return (
    <Stack gap="l">
      <Heading level={1}>{t('title')}</Heading>
      <Text size="lead">{t('intro')}</Text>
      {page.lines.length === 0 ? (
        <EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState>
      ) : (
        <Table
          caption={t('caption')}
          captionLook="hidden"
          columns={[
            { key: 'event', header: t('columns.event'), rowHeader: true },
            { key: 'at', header: t('columns.at') },
            { key: 'who', header: t('columns.who') },
            { key: 'forWhom', header: t('columns.forWhom') },
          ]}
          rows={page.lines.map((line) => ({
            id: line.id,
            cells: {
              event: (
                <Link href={`/${locale}${path}/${line.id}`} variant="quiet">
                  {eventName(locale, line.event)}
                </Link>
              ),
              at: formatMoment(locale, line.at),
              who: line.who ?? t('system'),
              forWhom: line.forWhom ?? t('nobody'),
            },
          }))}
        />
      )}
      <Pagination
        label={t('pages')}
        previous={isFirst ? undefined : { href: `/${locale}${path}`, label: t('newest') }}
        next={page.next ? { href: `/${locale}${path}?voor=${page.next}`, label: t('older') } : undefined}
      />
      {page.lines.length > 0 && <Link href={`/api/mijn/logboek?taal=${locale}`}>{t('export')}</Link>}
    </Stack>
  );
}
