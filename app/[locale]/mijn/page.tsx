import { dashboardOf } from '@/app/[locale]/mijn/dashboard-of';
import { Dashboard } from '@/components/dashboard/dashboard';
import { placeName } from '@/components/site/place-name';
import { portalPage } from '@/components/site/portal-page';
import { ok } from '@/lib/platform/result';

const { generateMetadata, Page } = portalPage({
  path: '/mijn',
  title: 'dashboard.title',
  action: 'everyone',
  read: async ({ actor, locale }) => ok(await dashboardOf(locale, actor)),
  view: (content, { locale, actor }) => (
    <Dashboard
      locale={locale}
      name={actor.name}
      place={actor.actingFor ? placeName(locale, actor.actingFor) : ''}
      {...content}
    />
  ),
});

export { generateMetadata, Page as default };
