import type { Metadata } from 'next';
import { dashboardOf } from '@/app/[locale]/mijn/dashboard-of';
import { Dashboard } from '@/components/dashboard/dashboard';
import { pageTitle } from '@/components/site/page-title';
import { placeName } from '@/components/site/place-name';
import { PortalFrame } from '@/components/site/portal-frame';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { requireSession } from '@/lib/identity/require-session';

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(locale, 'dashboard');
  return pageTitle(locale, t('title'), '/mijn');
}

export default async function DashboardPage({ params }: Props) {
  const { locale } = await params;
  const loggedIn = await requireSession(locale, '/mijn');
  const { actor } = loggedIn;
  return (
    <PortalFrame locale={locale} path="/mijn" loggedIn={loggedIn}>
      <Dashboard
        locale={locale}
        name={actor.name}
        place={actor.actingFor ? placeName(locale, actor.actingFor) : ''}
        {...(await dashboardOf(locale, actor))}
      />
    </PortalFrame>
  );
}
