import { meetingRows } from '@/components/assembly/meeting-rows';
import { Notice } from '@/components/ui/notice/notice';
import { translator } from '@/i18n/translator';
import { sendCloseMeeting } from '@/lib/assembly/actions';
import { findMeetingToPrepare } from '@/lib/assembly/queries/prepare';
import { StepPage, type StepParams, step, stepMetadata } from '../step-page';

const STEP = step({
  step: 'close',
  part: () => 'sluiten',
  read: (actor, { id }) => findMeetingToPrepare(actor, id),
  check: async (meeting, { locale, id }) => {
    const t = translator(locale, 'assembly.step');
    return {
      action: sendCloseMeeting,
      hidden: { meetingId: id },
      rows: meetingRows(locale, meeting),
      children: meeting.ballotsToHold > 0 && (
        <Notice tone="warning">
          <p>{t('close.pending', { count: meeting.ballotsToHold })}</p>
        </Notice>
      ),
    };
  },
});

type Props = { params: Promise<StepParams> };

export function generateMetadata({ params }: Props) {
  return stepMetadata({ of: STEP, params });
}

export default function CloseMeetingPage({ params }: Props) {
  return <StepPage of={STEP} params={params} />;
}
