import { ActionForm } from '@/components/site/action-form';
import { ButtonLink } from '@/components/ui/button/button-link';
import { Heading } from '@/components/ui/heading/heading';
import { Notice } from '@/components/ui/notice/notice';
import { Stack } from '@/components/ui/stack/stack';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { accountFields } from '@/lib/identity/fields';
import type { InvitationView as Invitation } from '@/lib/identity/queries/invitation';
import { sendAcceptance } from '@/lib/log-in/link-actions';

type Props = {
  locale: Locale;
  token: string;
  invitation: Invitation | null;
  /** Who is logged in, with their address; null for nobody */
  present: { name: string; email: string } | null;
};

/** What somebody sees who opened the link of an invitation. */
export function InvitationView({ locale, token, invitation, present }: Props) {
  const t = translator(locale, 'identity.invitation');
  if (invitation?.state !== 'open') {
    return <ClosedInvitation locale={locale} invitation={invitation} />;
  }
  const role = translator(locale, 'common.roles');
  const { place, inviter, email, hasAccount } = invitation;
  const head = (
    <>
      <Heading level={1}>{t('title', { place: place.name })}</Heading>
      <Text size="lead">{t('lead', { inviter, role: role(invitation.role), place: place.name })}</Text>
    </>
  );
  if (present && present.email !== email) {
    return (
      <Stack gap="l">
        {head}
        <Notice tone="info" title={t('otherPerson')}>
          <Text>{t('otherPersonText', { email })}</Text>
        </Notice>
      </Stack>
    );
  }
  if (!present && hasAccount) {
    const next = encodeURIComponent(`/${locale}/uitnodiging/${token}`);
    return (
      <Stack gap="l">
        {head}
        <Text>{t('hasAccount', { email })}</Text>
        <div>
          <ButtonLink href={`/${locale}/inloggen?account=${encodeURIComponent(email)}&volgende=${next}`}>
            {t('logIn')}
          </ButtonLink>
        </div>
      </Stack>
    );
  }
  return (
    <ActionForm
      locale={locale}
      action={sendAcceptance}
      hidden={{ token, formKey: crypto.randomUUID() }}
      fields={present ? [] : accountFields(locale)}
      submitLabel={t('accept')}
      pendingLabel={t('pending')}
    >
      {head}
      <Text>{present ? t('asYou', { name: present.name }) : t('newAccount', { email })}</Text>
    </ActionForm>
  );
}

function ClosedInvitation({ locale, invitation }: Pick<Props, 'locale' | 'invitation'>) {
  const t = translator(locale, 'identity.invitation');
  const state = !invitation || invitation.state === 'open' ? 'unknown' : invitation.state;
  return (
    <Stack gap="l">
      <Heading level={1}>{t(`${state}.title`)}</Heading>
      <Text size="lead">{t(`${state}.text`, { inviter: invitation?.inviter ?? '' })}</Text>
      <div>
        <ButtonLink href={`/${locale}/inloggen`}>{t('toLogIn')}</ButtonLink>
      </div>
    </Stack>
  );
}
