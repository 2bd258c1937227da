import { ImportStatus } from '@/components/municipalities/import-status';
import { ActionForm } from '@/components/site/action-form';
import { EmptyState } from '@/components/ui/empty-state/empty-state';
import { Heading } from '@/components/ui/heading/heading';
import { Link } from '@/components/ui/link/link';
import { Stack } from '@/components/ui/stack/stack';
import { Table } from '@/components/ui/table/table';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { importFields } from '@/lib/municipalities/fields';
import type { ImportList } from '@/lib/municipalities/queries/imports';
import type { FormAction } from '@/lib/platform/form-state';
import { formatDay, formatDayOfMoment, formatNumber } from '@/lib/platform/format';

type Props = {
  locale: Locale;
  list: ImportList;
  mayImport: boolean;
  action: FormAction;
};

/** Which numbers of inhabitants count, the lists that were read, and the form for the next. */
export function ImportListView({ locale, list, mayImport, action }: Props) {
  const t = translator(locale, 'municipalities.imports');
  return (
    <Stack gap="xl">
      <Stack>
        <Heading level={1}>{t('title')}</Heading>
        <Text size="lead">{t('lead')}</Text>
      </Stack>
      {mayImport && (
        <Stack>
          <Heading level={2}>{t('form.title')}</Heading>
          <ActionForm
            locale={locale}
            action={action}
            fields={importFields(locale)}
            hidden={{ formKey: crypto.randomUUID() }}
            submitLabel={t('form.save')}
            pendingLabel={t('form.saving')}
          />
        </Stack>
      )}
      <ReadLists locale={locale} imports={list.imports} />
      <ReferenceDates locale={locale} dates={list.dates} />
    </Stack>
  );
}

function ReadLists({ locale, imports }: { locale: Locale; imports: ImportList['imports'] }) {
  const t = translator(locale, 'municipalities.imports');
  if (imports.length === 0) return null;
  return (
    <Table
      caption={t('list.caption')}
      columns={[
        { key: 'date', header: t('list.columns.date'), rowHeader: true },
        { key: 'source', header: t('list.columns.source') },
        { key: 'at', header: t('list.columns.at') },
        { key: 'status', header: t('list.columns.status') },
      ]}
      rows={imports.map(({ id, referenceDate, source, status, createdAt }) => ({
        id,
        cells: {
          date: (
            <Link href={`/${locale}/mijn/inwoners/${id}`}>
              {t('list.item', { day: formatDay(locale, referenceDate) })}
            </Link>
          ),
          source,
          at: formatDayOfMoment(locale, createdAt),
          status: <ImportStatus locale={locale} status={status} />,
        },
      }))}
    />
  );
}

function ReferenceDates({ locale, dates }: { locale: Locale; dates: ImportList['dates'] }) {
  const t = translator(locale, 'municipalities.imports.dates');
  if (dates.length === 0) return <EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState>;
  return (
    <Table
      caption={t('caption')}
      phone="table"
      columns={[
        { key: 'date', header: t('columns.date'), rowHeader: true },
        { key: 'municipalities', header: t('columns.municipalities'), numeric: true },
        { key: 'inhabitants', header: t('columns.inhabitants'), numeric: true },
      ]}
      rows={dates.map(({ referenceDate, municipalities, inhabitants }) => ({
        id: referenceDate,
        cells: {
          date: formatDay(locale, referenceDate),
          municipalities: formatNumber(locale, municipalities),
          inhabitants: formatNumber(locale, inhabitants),
        },
      }))}
    />
  );
}
