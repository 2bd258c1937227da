import { ImportStatus } from '@/components/municipalities/import-status';
import { ActionForm } from '@/components/site/action-form';
import { DataList } from '@/components/ui/data-list/data-list';
import { Heading } from '@/components/ui/heading/heading';
import { Inline } from '@/components/ui/inline/inline';
import { BackLink } from '@/components/ui/link/back-link';
import { Notice } from '@/components/ui/notice/notice';
import { Stack } from '@/components/ui/stack/stack';
import { Table } from '@/components/ui/table/table';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { INHABITANT_IMPORT_LIFECYCLE } from '@/lib/municipalities/import-lifecycle';
import type { ImportPreview } from '@/lib/municipalities/queries/imports';
import type { FormAction } from '@/lib/platform/form-state';
import { formatDay, formatDayOfMoment, formatNumber } from '@/lib/platform/format';
import { knows } from '@/lib/platform/lifecycle';

type Props = {
  locale: Locale;
  preview: ImportPreview;
  maySettle: boolean;
  apply: FormAction;
  discard: FormAction;
};

/** A list of inhabitants before it counts: what is wrong with which row, or what it would change. */
export function ImportPreviewView(props: Props) {
  const { locale, preview } = props;
  const t = translator(locale, 'municipalities.imports.preview');
  const number = (value: number) => formatNumber(locale, value);
  return (
    <Stack gap="xl">
      <Stack>
        <BackLink href={`/${locale}/mijn/inwoners`}>{t('back')}</BackLink>
        <Inline>
          <ImportStatus locale={locale} status={preview.status} />
        </Inline>
        <Heading level={1}>{t('title', { day: formatDay(locale, preview.referenceDate) })}</Heading>
        <DataList
          rows={[
            { term: t('source'), value: preview.source },
            { term: t('at'), value: formatDayOfMoment(locale, preview.createdAt) },
            { term: t('total'), value: number(preview.total) },
            { term: t('sum'), value: number(preview.sum) },
            ...(preview.status === 'preview'
              ? [
                  { term: t('added'), value: number(preview.added) },
                  { term: t('unchanged'), value: number(preview.unchanged) },
                  { term: t('corrected'), value: number(preview.corrected.length) },
                ]
              : []),
          ]}
        />
      </Stack>
      <WrongRows locale={locale} problems={preview.problems} />
      {preview.status === 'preview' && <Corrections locale={locale} corrected={preview.corrected} />}
      <Settle {...props} />
    </Stack>
  );
}

function WrongRows({ locale, problems }: { locale: Locale; problems: ImportPreview['problems'] }) {
  const t = translator(locale, 'municipalities.imports');
  if (problems.length === 0) return null;
  return (
    <Stack>
      <Notice tone="error" title={t('preview.wrongTitle', { count: problems.length })}>
        <p>{t('preview.wrongText')}</p>
      </Notice>
      <Table
        caption={t('preview.wrongCaption')}
        columns={[
          { key: 'line', header: t('preview.columns.line'), rowHeader: true },
          { key: 'code', header: t('preview.columns.code') },
          { key: 'name', header: t('preview.columns.name') },
          { key: 'problem', header: t('preview.columns.problem') },
        ]}
        rows={problems.map(({ line, code, name, problem }) => ({
          id: `${line} ${code}`,
          cells: {
            line: line === null ? t('preview.noLine') : String(line),
            code,
            name,
            problem: problem && t(`problem.${problem}`),
          },
        }))}
      />
    </Stack>
  );
}

function Corrections({ locale, corrected }: { locale: Locale; corrected: ImportPreview['corrected'] }) {
  const t = translator(locale, 'municipalities.imports.preview');
  if (corrected.length === 0) return null;
  return (
    <Table
      caption={t('correctedCaption')}
      columns={[
        { key: 'name', header: t('columns.name'), rowHeader: true },
        { key: 'before', header: t('columns.before'), numeric: true },
        { key: 'after', header: t('columns.after'), numeric: true },
      ]}
      rows={corrected.map(({ code, name, before, after }) => ({
        id: code,
        cells: { name, before: formatNumber(locale, before), after: formatNumber(locale, after) },
      }))}
    />
  );
}

/** Apply all of it, which needs every row to be right, or discard it. */
function Settle({ locale, preview, maySettle, apply, discard }: Props) {
  const t = translator(locale, 'municipalities.imports.preview');
  if (!knows(INHABITANT_IMPORT_LIFECYCLE, preview.status, 'inhabitants.discard') || !maySettle) return null;
  const hidden = () => ({ id: preview.id, formKey: crypto.randomUUID() });
  return (
    <Stack gap="l">
      {preview.problems.length === 0 && (
        <ActionForm
          locale={locale}
          action={apply}
          hidden={hidden()}
          submitLabel={t('apply')}
          pendingLabel={t('applying')}
        >
          <Text>{t('kept')}</Text>
        </ActionForm>
      )}
      <ActionForm
        locale={locale}
        action={discard}
        hidden={hidden()}
        submitLabel={t('discard')}
        pendingLabel={t('discarding')}
        tone="secondary"
      />
    </Stack>
  );
}
