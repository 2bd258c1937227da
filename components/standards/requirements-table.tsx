import { Stack } from '@/components/ui/stack/stack';
import { Status } from '@/components/ui/status/status';
import { Table } from '@/components/ui/table/table';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { formatDay } from '@/lib/platform/format';
import type { RequirementLine } from '@/lib/standards/queries/find';

/** The requirements of a version. `dueOn` (YYYY-MM-DD) is null when nothing binds: then there is no date column. */
export function RequirementsTable(props: {
  locale: Locale;
  requirements: RequirementLine[];
  dueOn: string | null;
}) {
  const { locale, requirements, dueOn } = props;
  const t = translator(locale, 'standards.page');
  const must = requirements.filter(({ level }) => level === 'must').length;
  return (
    <Stack gap="m">
      <Table<'code' | 'text' | 'due'>
        caption={t('requirements', { total: requirements.length, must })}
        captionLook="soft"
        columns={[
          { key: 'code', header: t('columns.code'), rowHeader: true },
          { key: 'text', header: t('columns.text') },
          ...(dueOn ? [{ key: 'due' as const, header: t('columns.due'), numeric: true }] : []),
        ]}
        rows={requirements.map(({ code, level, text }) => ({
          id: code,
          cells: {
            code: (
              <span
                id={code.toLowerCase()}
                className="flex flex-wrap items-center gap-2 rows:flex-col rows:items-start"
              >
                <span className="whitespace-nowrap">{code}</span>
                <Status tone={level === 'must' ? 'wash' : 'neutral'} icon="none">
                  {t(`level.${level}`)}
                </Status>
              </span>
            ),
            text: text[locale],
            // What one may do has no date.
            due: dueOn && level !== 'may' ? formatDay(locale, dueOn) : t('noDate'),
          },
        }))}
      />
      <Text size="small" tone="soft">
        {t('levels')}
      </Text>
    </Stack>
  );
}
