import { TurnoutBars } from '@/components/assembly/ballot-open';
import { Stack } from '@/components/ui/stack/stack';
import { Text } from '@/components/ui/text/text';
import { translator } from '@/i18n/translator';
import { sendCloseBallot } from '@/lib/assembly/actions';
import type { Turnout } from '@/lib/assembly/queries/ballot';
import { findItemToPrepare } from '@/lib/assembly/queries/prepare';
import { StepPage, type StepParams, step, stepMetadata } from '../../../step-page';

const waiting = ({ municipalities, entitledMunicipalities }: Turnout) =>
  entitledMunicipalities - municipalities;

type Params = StepParams & { itemId: string };

const STEP = step({
  step: 'closeBallot',
  part: ({ itemId }: Params) => `stemming/${itemId}/sluiten`,
  read: (actor, { id, itemId }) => findItemToPrepare(actor, id, itemId),
  check: async ({ titleNl, titleEn, ballot }, { locale }) => {
    const t = translator(locale, 'assembly.step');
    return {
      action: sendCloseBallot,
      hidden: { ballotId: ballot?.id ?? '' },
      rows: [{ id: 'subject', term: t('openBallot.subject'), value: locale === 'nl' ? titleNl : titleEn }],
      children: ballot && (
        <Stack>
          <TurnoutBars locale={locale} turnout={ballot.turnout} />
          <Text>{t('closeBallot.notVoted', { count: waiting(ballot.turnout) })}</Text>
        </Stack>
      ),
    };
  },
});

type Props = { params: Promise<Params> };

export function generateMetadata({ params }: Props) {
  return stepMetadata({ of: STEP, params });
}

export default function CloseBallotPage({ params }: Props) {
  return <StepPage of={STEP} params={params} />;
}
