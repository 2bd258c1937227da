import { Stack } from '@/components/ui/stack/stack';
import { Table } from '@/components/ui/table/table';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { Column, Condition, PolicyRow } from '@/lib/platform/policy';
import { facesOf, type PolicyDomain } from '@/lib/registry';

/** The policy table as it stands in the code, one table for each domain, in words. */
export function PolicyTables({ locale }: { locale: Locale }) {
  const policies = facesOf('policy');
  const t = translator(locale, 'policy');
  const roles = translator(locale, 'common.roles');
  const who = (column: Column, condition: Condition) => {
    if (column === 'visitor' || column === 'member') return t(column);
    return condition === 'own' ? t('own', { role: roles(column) }) : roles(column);
  };
  const cell = (row: PolicyRow) =>
    Object.entries(row)
      .map(([column, condition]) => who(column as Column, condition))
      .join(', ');
  return (
    <Stack gap="xl">
      {(Object.keys(policies) as PolicyDomain[]).map((domain) => {
        const actions = translator(locale, `${domain}.actions` as 'audit.actions');
        return (
          <Table
            key={domain}
            caption={t(`domains.${domain}`)}
            captionLook="heading"
            columns={[
              { key: 'action', header: t('columns.action'), rowHeader: true },
              { key: 'who', header: t('columns.who') },
            ]}
            rows={Object.entries(policies[domain]).map(([action, row]) => ({
              id: action,
              cells: { action: actions(action as 'audit.list'), who: cell(row) },
            }))}
          />
        );
      })}
    </Stack>
  );
}
