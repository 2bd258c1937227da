import { ColleagueView } from '@/components/identity/colleague-view';
import { portalPage } from '@/components/site/portal-page';
import { mayDo } from '@/lib/access/may-do';
import { findColleague } from '@/lib/identity/queries/people';

const { generateMetadata, Page } = portalPage({
  path: '/mijn/mensen/[personId]',
  title: 'identity.people.title',
  action: 'people.find',
  done: 'identity.people.done',
  read: ({ actor, params: { personId } }) =>
    findColleague.execute(actor, { municipalityId: actor.actingFor?.id ?? '', personId }),
  view: (colleague, { locale, actor }) => (
    <ColleagueView locale={locale} colleague={colleague} mayManage={mayDo('membership.give', actor)} />
  ),
});

export { generateMetadata, Page as default };
