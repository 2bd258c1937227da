import { CollegeTasks } from '@/components/decisions/college-tasks';
import { portalPage } from '@/components/site/portal-page';
import { mayDo } from '@/lib/access/may-do';
import { listDecisionsOfCollege } from '@/lib/decisions/queries/college';

const { generateMetadata, Page } = portalPage({
  path: '/mijn/besluiten',
  title: 'decisions.college.title',
  action: 'decision.listOfCollege',
  read: ({ actor, locale }) => listDecisionsOfCollege.execute(actor, { locale }),
  view: (lines, { locale, actor }) => (
    <CollegeTasks
      locale={locale}
      lines={lines}
      mayDraft={mayDo('decision.draft', actor)}
      isAuditor={actor.roles.includes('auditor')}
    />
  ),
});

export { generateMetadata, Page as default };
