import { EmptyState } from '@/components/ui/empty-state/empty-state';
import { Heading } from '@/components/ui/heading/heading';
import { Link } from '@/components/ui/link/link';
import { Stack } from '@/components/ui/stack/stack';
import { Table } from '@/components/ui/table/table';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { CaughtLine } from '@/lib/notifications/queries/caught';
import { formatMoment } from '@/lib/platform/format';

/** The mail that the demonstration caught, newest first. */
export function CaughtList({ locale, mails }: { locale: Locale; mails: CaughtLine[] }) {
  const t = translator(locale, 'notifications.post');
  return (
    <Stack gap="l">
      <Heading level={1}>{t('title')}</Heading>
      <Text size="lead">{t('intro')}</Text>
      {mails.length === 0 ? (
        <EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState>
      ) : (
        <Table
          caption={t('caption')}
          captionLook="hidden"
          columns={[
            { key: 'subject', header: t('subject'), rowHeader: true },
            { key: 'to', header: t('to') },
            { key: 'at', header: t('at') },
          ]}
          rows={mails.map(({ id, subject, to, at }) => ({
            id,
            cells: {
              subject: <Link href={`/${locale}/post/${id}`}>{subject}</Link>,
              to: <span className="break-all">{to}</span>,
              at: formatMoment(locale, at),
            },
          }))}
        />
      )}
    </Stack>
  );
}
