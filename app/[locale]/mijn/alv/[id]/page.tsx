import { MeetingEditor } from '@/components/assembly/meeting-editor';
import { portalPage } from '@/components/site/portal-page';
import { mayDo } from '@/lib/access/may-do';
import { findMeetingToPrepare } from '@/lib/assembly/queries/prepare';

const { generateMetadata, Page } = portalPage({
  path: '/mijn/alv/[id]',
  title: 'assembly.editor.facts',
  action: 'meeting.prepare',
  done: 'assembly.done',
  read: ({ actor, params }) => findMeetingToPrepare(actor, params.id),
  view: (meeting, { locale, actor }) => {
    const rights = { mayPrepare: mayDo('meeting.call', actor), mayLead: mayDo('ballot.open', actor) };
    return <MeetingEditor locale={locale} meeting={meeting} rights={rights} />;
  },
});

export { generateMetadata, Page as default };
