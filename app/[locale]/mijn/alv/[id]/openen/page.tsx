import { meetingRows } from '@/components/assembly/meeting-rows';
import { sendOpenMeeting } from '@/lib/assembly/actions';
import { findMeetingToPrepare } from '@/lib/assembly/queries/prepare';
import { StepPage, type StepParams, step, stepMetadata } from '../step-page';

const STEP = step({
  step: 'open',
  part: () => 'openen',
  read: (actor, { id }) => findMeetingToPrepare(actor, id),
  check: async (meeting, { locale, id }) => ({
    action: sendOpenMeeting,
    hidden: { meetingId: id },
    rows: meetingRows(locale, meeting),
  }),
});

type Props = { params: Promise<StepParams> };

export function generateMetadata({ params }: Props) {
  return stepMetadata({ of: STEP, params });
}

export default function OpenMeetingPage({ params }: Props) {
  return <StepPage of={STEP} params={params} />;
}
