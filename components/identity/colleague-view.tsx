import { ActionForm } from '@/components/site/action-form';
import { Heading } from '@/components/ui/heading/heading';
import { BackLink } from '@/components/ui/link/back-link';
import { Link } from '@/components/ui/link/link';
import { Stack } from '@/components/ui/stack/stack';
import { Table } from '@/components/ui/table/table';
import { Text } from '@/components/ui/text/text';
import { VisuallyHidden } from '@/components/ui/visually-hidden/visually-hidden';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { giveRoleFields } from '@/lib/identity/fields';
import { sendGiveRole } from '@/lib/identity/people-actions';
import type { Colleague } from '@/lib/identity/queries/people';
import { MUNICIPAL_ROLES } from '@/lib/identity/roles';
import { formatDay } from '@/lib/platform/format';

type Props = { locale: Locale; colleague: Colleague & { municipalityId: string }; mayManage: boolean };

/** The roles of one colleague: which, since when, given by whom; and how to give or take one. */
export function ColleagueView({ locale, colleague, mayManage }: Props) {
  const t = translator(locale, 'identity.people');
  const role = translator(locale, 'common.roles');
  const { name, roles, personId } = colleague;
  return (
    <Stack gap="l">
      <BackLink href={`/${locale}/mijn/mensen`}>{t('title')}</BackLink>
      <Heading level={1}>{t('of', { name })}</Heading>
      <Table
        caption={t('roles')}
        captionLook="hidden"
        columns={[
          { key: 'role', header: t('roles'), rowHeader: true },
          { key: 'by', header: t('by') },
          ...(mayManage ? [{ key: 'step' as const, header: t('take') }] : []),
        ]}
        rows={roles.map((held) => ({
          id: held.id,
          cells: {
            role: t('roleSince', { role: role(held.role), day: formatDay(locale, held.since) }),
            by: held.byGroup ? t('byGroup') : (held.givenBy ?? '–'),
            step: (
              <Link href={`/${locale}/mijn/mensen/${personId}/weghalen/${held.id}`}>
                {t('take')}
                <VisuallyHidden>: {t('takeAbout', { role: role(held.role), name })}</VisuallyHidden>
              </Link>
            ),
          },
        }))}
      />
      {mayManage && <GiveRole locale={locale} colleague={colleague} />}
    </Stack>
  );
}

function GiveRole({ locale, colleague }: Omit<Props, 'mayManage'>) {
  const t = translator(locale, 'identity.people');
  const { municipalityId, personId, roles } = colleague;
  const free = MUNICIPAL_ROLES.filter((role) => !roles.some((held) => held.role === role));
  if (free.length === 0) return <Text>{t('hasAll')}</Text>;
  return (
    <ActionForm
      locale={locale}
      action={sendGiveRole}
      hidden={{ municipalityId, personId, formKey: crypto.randomUUID() }}
      fields={giveRoleFields(locale, free)}
      submitLabel={t('give')}
      pendingLabel={t('giving')}
    >
      <Heading level={2}>{t('giveTitle')}</Heading>
      <Text>{t('giveText')}</Text>
    </ActionForm>
  );
}
