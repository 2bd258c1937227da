import { translator } from '@/i18n/translator';
import { sendOpenBallot } from '@/lib/assembly/actions';
import { findItemToPrepare } from '@/lib/assembly/queries/prepare';
import { StepPage, type StepParams, step, stepMetadata } from '../../../step-page';

type Params = StepParams & { itemId: string };

const STEP = step({
  step: 'openBallot',
  part: ({ itemId }: Params) => `stemming/${itemId}/openen`,
  read: (actor, { id, itemId }) => findItemToPrepare(actor, id, itemId),
  check: async (item, { locale, itemId }) => {
    const t = translator(locale, 'assembly.step.openBallot');
    return {
      action: sendOpenBallot,
      hidden: { itemId },
      rows: [
        { id: 'subject', term: t('subject'), value: locale === 'nl' ? item.titleNl : item.titleEn },
        { id: 'majority', term: t('majority'), value: t('majorityValue') },
        { id: 'weight', term: t('weight'), value: t('weightValue') },
      ],
    };
  },
});

type Props = { params: Promise<Params> };

export function generateMetadata({ params }: Props) {
  return stepMetadata({ of: STEP, params });
}

export default function OpenBallotPage({ params }: Props) {
  return <StepPage of={STEP} params={params} />;
}
