import { meetingRows } from '@/components/assembly/meeting-rows';
import { sendOpenMeeting } from '@/lib/assembly/actions';
import { findMeetingToPrepare } from '@/lib/assembly/queries/prepare';
import { stepPage } from '../step-page';

const { generateMetadata, Page } = stepPage({
  path: '/mijn/alv/[id]/openen',
  step: 'open',
  read: ({ actor, params }) => findMeetingToPrepare(actor, params.id),
  check: (meeting, { locale }) => ({
    action: sendOpenMeeting,
    hidden: { meetingId: meeting.id },
    rows: meetingRows(locale, meeting),
  }),
});

export { generateMetadata, Page as default };
