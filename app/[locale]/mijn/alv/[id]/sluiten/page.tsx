import { meetingRows } from '@/components/assembly/meeting-rows';
import { Notice } from '@/components/ui/notice/notice';
import { translator } from '@/i18n/translator';
import { sendCloseMeeting } from '@/lib/assembly/actions';
import { findMeetingToPrepare } from '@/lib/assembly/queries/prepare';
import { stepPage } from '../step-page';

const { generateMetadata, Page } = stepPage({
  path: '/mijn/alv/[id]/sluiten',
  step: 'close',
  read: ({ actor, params }) => findMeetingToPrepare(actor, params.id),
  check: (meeting, { locale }) => {
    const t = translator(locale, 'assembly.step');
    return {
      action: sendCloseMeeting,
      hidden: { meetingId: meeting.id },
      rows: meetingRows(locale, meeting),
      children: meeting.ballotsToHold > 0 && (
        <Notice tone="warning">
          <p>{t('close.pending', { count: meeting.ballotsToHold })}</p>
        </Notice>
      ),
    };
  },
});

export { generateMetadata, Page as default };
