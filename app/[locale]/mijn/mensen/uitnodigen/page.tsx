import type { Metadata } from 'next';
import { PortalFrame } from '@/components/assembly/portal-frame';
import { ActionForm } from '@/components/site/action-form';
import { pageTitle } from '@/components/site/page-title';
import { Heading } from '@/components/ui/heading/heading';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { sendInvitation } from '@/lib/identity/people-actions';
import { identityPolicy } from '@/lib/identity/policy';
import { requireSession } from '@/lib/identity/require-session';
import { MUNICIPAL_ROLES } from '@/lib/identity/roles';
import { mayEver } from '@/lib/platform/policy';
import { fail, ok } from '@/lib/platform/result';

type Props = { params: Promise<{ locale: Locale }> };

const PATH = '/mijn/mensen/uitnodigen';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(locale, 'identity.invite');
  return pageTitle(locale, t('title'), PATH);
}

export default async function InvitePage({ params }: Props) {
  const { locale } = await params;
  const loggedIn = await requireSession(locale, PATH);
  const { actor } = loggedIn;
  const t = translator(locale, 'identity.invite');
  const role = translator(locale, 'common.roles');
  const place = actor.actingFor?.kind === 'municipality' ? actor.actingFor : null;
  const result = place && mayEver(identityPolicy['invitation.send'], actor) ? ok(place) : fail('forbidden');
  return (
    <PortalFrame locale={locale} path={PATH} loggedIn={loggedIn} result={result}>
      {({ id }) => (
        <ActionForm
          locale={locale}
          action={sendInvitation}
          hidden={{ municipalityId: id, formKey: crypto.randomUUID() }}
          fields={[
            { kind: 'email', name: 'email', label: t('email'), hint: t('emailHint'), width: 'l' },
            {
              kind: 'radios',
              name: 'role',
              label: t('role'),
              options: MUNICIPAL_ROLES.map((value) => ({
                value,
                label: role(value),
                hint: t(`hints.${value}`),
              })),
            },
          ]}
          submitLabel={t('submit')}
          pendingLabel={t('pending')}
          cancel={{ href: `/${locale}/mijn/mensen`, label: t('cancel') }}
        >
          <Heading level={1}>{t('title')}</Heading>
          <Text size="lead">{t('intro')}</Text>
        </ActionForm>
      )}
    </PortalFrame>
  );
}
