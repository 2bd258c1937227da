import { EmptyState } from '@/components/ui/empty-state/empty-state';
import { Table } from '@/components/ui/table/table';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { SignedHead } from '@/lib/audit/signature';
import { formatMoment } from '@/lib/platform/format';

/** The signed ends of the chain, newest first. */
export function HeadsTable({ locale, heads }: { locale: Locale; heads: SignedHead[] }) {
  const t = translator(locale, 'audit.heads');
  if (heads.length === 0) return <EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState>;
  return (
    <Table
      caption={t('caption')}
      columns={[
        { key: 'number', header: t('number'), rowHeader: true },
        { key: 'signedAt', header: t('signedAt') },
        { key: 'sequence', header: t('sequence'), numeric: true },
        { key: 'hash', header: t('hash') },
        { key: 'key', header: t('key') },
      ]}
      rows={heads.map(({ number, sequence, hash, signedAt, keyId }) => ({
        id: sequence,
        cells: {
          number: number ?? t('unnumbered'),
          signedAt: formatMoment(locale, signedAt),
          sequence,
          hash: <code className="break-all font-mono text-small">{hash}</code>,
          key: <code className="break-all font-mono text-small">{keyId}</code>,
        },
      }))}
    />
  );
}
