import { meetingRows } from '@/components/assembly/meeting-rows';
import { Notice } from '@/components/ui/notice/notice';
import { translator } from '@/i18n/translator';
import { sendCallMeeting } from '@/lib/assembly/actions';
import { findMeetingToPrepare } from '@/lib/assembly/queries/prepare';
import { stepPage } from '../step-page';

const { generateMetadata, Page } = stepPage({
  path: '/mijn/alv/[id]/bijeenroepen',
  step: 'call',
  read: ({ actor, params }) => findMeetingToPrepare(actor, params.id),
  check: (meeting, { locale }) => {
    const t = translator(locale, 'assembly.step');
    return {
      action: sendCallMeeting,
      hidden: { meetingId: meeting.id },
      rows: meetingRows(locale, meeting),
      children: meeting.isSoon && (
        <Notice tone="warning">
          <p>{t('call.soon')}</p>
        </Notice>
      ),
    };
  },
});

export { generateMetadata, Page as default };
