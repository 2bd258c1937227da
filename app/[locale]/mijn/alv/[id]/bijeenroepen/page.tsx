import { meetingRows } from '@/components/assembly/meeting-rows';
import { Notice } from '@/components/ui/notice/notice';
import { translator } from '@/i18n/translator';
import { sendCallMeeting } from '@/lib/assembly/actions';
import { findMeetingToPrepare } from '@/lib/assembly/queries/prepare';
import { StepPage, type StepParams, step, stepMetadata } from '../step-page';

const STEP = step({
  step: 'call',
  part: () => 'bijeenroepen',
  read: (actor, { id }) => findMeetingToPrepare(actor, id),
  check: async (meeting, { locale, id }) => {
    const t = translator(locale, 'assembly.step');
    return {
      action: sendCallMeeting,
      hidden: { meetingId: id },
      rows: meetingRows(locale, meeting),
      children: meeting.isSoon && (
        <Notice tone="warning">
          <p>{t('call.soon')}</p>
        </Notice>
      ),
    };
  },
});

type Props = { params: Promise<StepParams> };

export function generateMetadata({ params }: Props) {
  return stepMetadata({ of: STEP, params });
}

export default function CallMeetingPage({ params }: Props) {
  return <StepPage of={STEP} params={params} />;
}
