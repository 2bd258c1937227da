import { SessionsView } from '@/components/identity/sessions-view';
import { portalPage } from '@/components/site/portal-page';
import { listSessions } from '@/lib/identity/queries/sessions';

const { generateMetadata, Page } = portalPage({
  path: '/mijn/account/sessies',
  title: 'identity.sessions.title',
  action: 'session.list',
  done: 'identity.sessions.done',
  read: ({ actor }) => listSessions.execute(actor, {}),
  view: ({ sessions }, { locale, loggedIn }) => (
    <SessionsView locale={locale} sessions={sessions} present={loggedIn.sessionId} />
  ),
});

export { generateMetadata, Page as default };
