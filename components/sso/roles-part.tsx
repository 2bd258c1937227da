import { ActionForm } from '@/components/site/action-form';
import { ButtonLink } from '@/components/ui/button/button-link';
import { Heading } from '@/components/ui/heading/heading';
import { Stack } from '@/components/ui/stack/stack';
import { Table } from '@/components/ui/table/table';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { sendRoleAway } from '@/lib/sso/actions';
import type { RoleRow } from '@/lib/sso/queries/settings';

type Props = { locale: Locale; roles: RoleRow[] };

/** Which group at the provider stands for which role. */
export function RolesPart({ locale, roles }: Props) {
  const t = translator(locale, 'sso');
  return (
    <Stack gap="m">
      <Heading level={2}>{t('steps.roles')}</Heading>
      <Text>{t('roles.text')}</Text>
      {roles.length === 0 ? <Text>{t('roles.none')}</Text> : <Roles locale={locale} roles={roles} />}
      <div>
        <ButtonLink variant="secondary" href={`/${locale}/mijn/sso/groep`}>
          {t('roles.add')}
        </ButtonLink>
      </div>
    </Stack>
  );
}

function Roles({ locale, roles }: Props) {
  const t = translator(locale, 'sso.roles');
  const words = translator(locale, 'common.roles');
  return (
    <Table
      caption={t('caption')}
      captionLook="hidden"
      columns={[
        { key: 'group', header: t('group'), rowHeader: true },
        { key: 'role', header: t('role') },
        { key: 'step', header: t('step') },
      ]}
      rows={roles.map(({ id, group, role }) => ({
        id,
        cells: {
          group: <span className="break-all">{group}</span>,
          role: words(role),
          step: (
            <ActionForm
              locale={locale}
              action={sendRoleAway}
              hidden={{ id, formKey: crypto.randomUUID() }}
              tone="secondary"
              submitLabel={t('remove')}
              submitAbout={`${group}, ${words(role)}`}
              pendingLabel={t('removing')}
            />
          ),
        },
      }))}
    />
  );
}
