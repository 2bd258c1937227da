import { PeopleView } from '@/components/identity/people-view';
import { portalPage } from '@/components/site/portal-page';
import { mayDo } from '@/lib/access/may-do';
import { listPeople } from '@/lib/identity/queries/people';
import { municipalityOf } from '@/lib/platform/actor';

const { generateMetadata, Page } = portalPage({
  path: '/mijn/mensen',
  title: 'identity.people.title',
  action: 'people.list',
  done: 'identity.people.done',
  read: ({ actor }) => listPeople.execute(actor, { municipalityId: actor.actingFor?.id ?? '' }),
  view: (people, { locale, actor }) => {
    const place = municipalityOf(actor);
    return (
      <PeopleView
        locale={locale}
        place={place.ok ? place.value.name : ''}
        people={people}
        mayManage={mayDo('invitation.send', actor)}
      />
    );
  },
});

export { generateMetadata, Page as default };
