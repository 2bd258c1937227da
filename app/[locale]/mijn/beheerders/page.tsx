import { AdministratorsView } from '@/components/identity/administrators-view';
import { portalPage } from '@/components/site/portal-page';
import { mayDo } from '@/lib/access/may-do';
import { listAdministrators } from '@/lib/identity/queries/administrators';
import { askedIn, searchByName } from '@/lib/platform/search-by-name';

const { generateMetadata, Page } = portalPage({
  path: '/mijn/beheerders',
  title: 'identity.administrators.title',
  action: 'people.administrators',
  done: 'identity.administrators.done',
  read: ({ actor }) => listAdministrators.execute(actor, {}),
  view: (lines, { locale, query, actor }) => {
    const { search, page } = askedIn(query);
    return (
      <AdministratorsView
        locale={locale}
        search={search}
        page={searchByName(lines, search, page)}
        mayInvite={mayDo('invitation.send', actor)}
      />
    );
  },
});

export { generateMetadata, Page as default };
