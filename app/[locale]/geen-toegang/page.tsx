import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { NoAccess } from '@/components/site/no-access';
import { pageTitle } from '@/components/site/page-title';
import { PortalFrame } from '@/components/site/portal-frame';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { currentSession } from '@/lib/identity/session';

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(locale, 'identity.noAccess');
  return pageTitle(locale, t('title'), '/geen-toegang');
}

export default async function NoAccessPage({ params }: Props) {
  const { locale } = await params;
  const loggedIn = await currentSession();
  if (!loggedIn) redirect(`/${locale}/inloggen`);
  return (
    <PortalFrame locale={locale} path="/geen-toegang" loggedIn={loggedIn}>
      <NoAccess locale={locale} loggedIn={loggedIn} next={`/${locale}/mijn`} />
    </PortalFrame>
  );
}
