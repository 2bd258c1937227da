import { obligationsPath } from '@/components/obligations/obligations-href';
import { ObligationsView } from '@/components/obligations/obligations-view';
import { portalPage } from '@/components/site/portal-page';
import { listObligations, obligationsSummary } from '@/lib/obligations/queries/list';
import { formatObligationCursor, readObligationsAddress } from '@/lib/obligations/schema';
import { municipalityOf } from '@/lib/platform/actor';
import { together } from '@/lib/platform/result';

const { generateMetadata, Page } = portalPage({
  path: '/mijn/verplichtingen',
  address: ({ query }) => {
    const { asked } = readObligationsAddress(query);
    return obligationsPath(asked, asked.after && formatObligationCursor(asked.after));
  },
  title: 'obligations.title',
  action: 'obligation.list',
  read: ({ actor, locale, query }) =>
    together({
      place: async () => municipalityOf(actor),
      page: () => listObligations.execute(actor, { locale, ...readObligationsAddress(query).asked }),
      summary: () => obligationsSummary.execute(actor, { locale }),
    }),
  view: ({ place, page, summary }, { locale, query }) => (
    <ObligationsView
      {...{ locale, page, summary }}
      {...readObligationsAddress(query)}
      municipality={place.name}
    />
  ),
});

export { generateMetadata, Page as default };
