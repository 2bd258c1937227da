import { Table } from '@/components/ui/table/table';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { registerEntries } from '@/lib/privacy/register';

/** The register of personal data as it stands in the code, in words. */
export function PrivacyTables({ locale }: { locale: Locale }) {
  const t = translator(locale, 'privacy');
  return (
    <Table
      caption={t('caption')}
      captionLook="heading"
      columns={[
        { key: 'what', header: t('columns.what'), rowHeader: true },
        { key: 'why', header: t('columns.why') },
        { key: 'basis', header: t('columns.basis') },
        { key: 'keep', header: t('columns.keep') },
        { key: 'erasure', header: t('columns.erasure') },
      ]}
      rows={registerEntries().map(({ table, basis, erasure }) => ({
        id: table,
        cells: {
          what: t(`tables.${table}.what`),
          why: t(`tables.${table}.why`),
          basis: t(`basis.${basis}`),
          keep: t(`tables.${table}.keep`),
          erasure: t(`erasure.${erasure}`),
        },
      }))}
    />
  );
}
