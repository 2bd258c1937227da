import { ActionForm } from '@/components/site/action-form';
import { ActionRow } from '@/components/ui/action-row/action-row';
import { ButtonLink } from '@/components/ui/button/button-link';
import { Heading } from '@/components/ui/heading/heading';
import { Link } from '@/components/ui/link/link';
import { Stack } from '@/components/ui/stack/stack';
import { Table } from '@/components/ui/table/table';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { sendWithdrawal } from '@/lib/identity/people-actions';
import type { Colleague, OpenInvitation, People } from '@/lib/identity/queries/people';
import { formatDay, formatMoment } from '@/lib/platform/format';

type Props = { locale: Locale; place: string; people: People; mayManage: boolean };

/** Who works for a municipality in which role, and who was invited. */
export function PeopleView({ locale, place, people, mayManage }: Props) {
  const t = translator(locale, 'identity.people');
  const sso = translator(locale, 'sso');
  return (
    <Stack gap="xl">
      <Stack gap="l">
        <Heading level={1}>{t('title')}</Heading>
        <Text size="lead">{t('intro', { place })}</Text>
        {mayManage && (
          <ActionRow>
            <ButtonLink href={`/${locale}/mijn/mensen/uitnodigen`}>{t('invite')}</ButtonLink>
            <Link href={`/${locale}/mijn/sso`}>{sso('fromPeople')}</Link>
          </ActionRow>
        )}
        <ColleagueTable locale={locale} colleagues={people.colleagues} mayManage={mayManage} />
      </Stack>
      <Stack gap="m">
        <Heading level={2}>{t('invitations')}</Heading>
        {people.invitations.length === 0 ? (
          <Text>{t('noInvitations')}</Text>
        ) : (
          <InvitationTable locale={locale} invitations={people.invitations} mayManage={mayManage} />
        )}
      </Stack>
    </Stack>
  );
}

function ColleagueTable(props: { locale: Locale; colleagues: Colleague[]; mayManage: boolean }) {
  const { locale, colleagues, mayManage } = props;
  const t = translator(locale, 'identity.people');
  const role = translator(locale, 'common.roles');
  return (
    <Table
      caption={t('caption')}
      captionLook="hidden"
      columns={[
        { key: 'name', header: t('name'), rowHeader: true },
        { key: 'email', header: t('email') },
        { key: 'roles', header: t('roles') },
      ]}
      rows={colleagues.map(({ personId, name, email, roles }) => ({
        id: personId,
        cells: {
          name: mayManage ? <Link href={`/${locale}/mijn/mensen/${personId}`}>{name}</Link> : name,
          email: <span className="break-all">{email}</span>,
          roles: (
            <ul>
              {roles.map((held) => (
                <li key={held.id}>
                  {t('roleSince', { role: role(held.role), day: formatDay(locale, held.since) })}
                </li>
              ))}
            </ul>
          ),
        },
      }))}
    />
  );
}

function InvitationTable(props: { locale: Locale; invitations: OpenInvitation[]; mayManage: boolean }) {
  const { locale, invitations, mayManage } = props;
  const t = translator(locale, 'identity.people');
  const role = translator(locale, 'common.roles');
  return (
    <Table
      caption={t('invitations')}
      captionLook="hidden"
      columns={[
        { key: 'email', header: t('email'), rowHeader: true },
        { key: 'role', header: t('invitedRole') },
        { key: 'by', header: t('invitedBy') },
        { key: 'expires', header: t('expires') },
        ...(mayManage ? [{ key: 'step' as const, header: t('withdraw') }] : []),
      ]}
      rows={invitations.map((invitation) => ({
        id: invitation.id,
        cells: {
          email: <span className="break-all">{invitation.email}</span>,
          role: role(invitation.role),
          by: invitation.invitedBy,
          expires: invitation.state === 'expired' ? t('expired') : formatMoment(locale, invitation.expiresAt),
          step: invitation.state === 'open' && (
            <ActionForm
              locale={locale}
              action={sendWithdrawal}
              hidden={{ id: invitation.id, formKey: crypto.randomUUID() }}
              submitLabel={t('withdraw')}
              pendingLabel={t('withdrawing')}
              tone="secondary"
            />
          ),
        },
      }))}
    />
  );
}
