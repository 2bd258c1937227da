import { ObligationView } from '@/components/obligations/obligation-view';
import { portalPage } from '@/components/site/portal-page';
import { mayDo } from '@/lib/access/may-do';
import { findObligation } from '@/lib/obligations/queries/find';

const { generateMetadata, Page } = portalPage({
  path: '/mijn/verplichtingen/[id]',
  title: 'obligations.page.name',
  action: 'obligation.find',
  done: 'obligations.done',
  read: ({ actor, locale, params: { id } }) => findObligation.execute(actor, { id, locale }),
  view: (obligation, { locale, actor }) => (
    <ObligationView
      locale={locale}
      obligation={obligation}
      isOwn={actor.actingFor?.id === obligation.municipalityId}
      mayKeep={mayDo('evidence.add', actor)}
    />
  ),
});

export { generateMetadata, Page as default };
