import { Table } from '@/components/ui/table/table';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { AuditKey } from '@/lib/audit/keys';
import { formatMoment } from '@/lib/platform/format';

/** The keys that sign the chain, oldest first, by their fingerprints. */
export function KeysTable({ locale, keys }: { locale: Locale; keys: AuditKey[] }) {
  const t = translator(locale, 'audit.heads');
  if (keys.length === 0) return <Text>{t('keys.none')}</Text>;
  return (
    <Table
      caption={t('keys.caption')}
      columns={[
        { key: 'number', header: t('keys.number'), rowHeader: true },
        { key: 'since', header: t('keys.since') },
        { key: 'fingerprint', header: t('key') },
      ]}
      rows={keys.map(({ number, since, fingerprint }) => ({
        id: fingerprint,
        cells: {
          number: String(number),
          since: formatMoment(locale, since),
          fingerprint: <code className="break-all font-mono text-small">{fingerprint}</code>,
        },
      }))}
    />
  );
}
