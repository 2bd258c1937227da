import type { Metadata } from 'next';
import { InvitationView } from '@/components/identity/invitation-view';
import { pageTitle } from '@/components/site/page-title';
import { PublicPage } from '@/components/site/public-page';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { findInvitation } from '@/lib/identity/queries/invitation';
import { findOwnAccount } from '@/lib/identity/queries/own-account';
import { currentActor } from '@/lib/identity/session';

type Props = { params: Promise<{ locale: Locale; token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(locale, 'identity.invite');
  // The address holds a secret: it is in no link to another language that could be kept.
  return { ...pageTitle(locale, t('submit'), '/uitnodiging'), referrer: 'no-referrer' };
}

export default async function InvitationPage({ params }: Props) {
  const { locale, token } = await params;
  const found = await findInvitation.execute(null, { token });
  const own = await findOwnAccount.execute(await currentActor(), {});
  return (
    <PublicPage locale={locale} path={`/uitnodiging/${token}`}>
      <InvitationView
        locale={locale}
        token={token}
        invitation={found.ok ? found.value : null}
        present={own.ok ? own.value : null}
      />
    </PublicPage>
  );
}
