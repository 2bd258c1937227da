import { TurnoutBars } from '@/components/assembly/ballot-open';
import { Stack } from '@/components/ui/stack/stack';
import { Text } from '@/components/ui/text/text';
import { translator } from '@/i18n/translator';
import { sendCloseBallot } from '@/lib/assembly/actions';
import type { Turnout } from '@/lib/assembly/queries/ballot';
import { findItemToPrepare } from '@/lib/assembly/queries/prepare';
import { stepPage } from '../../../step-page';

const { generateMetadata, Page } = stepPage({
  path: '/mijn/alv/[id]/stemming/[itemId]/sluiten',
  step: 'closeBallot',
  read: ({ actor, params }) => findItemToPrepare(actor, params.id, params.itemId),
  check: ({ titleNl, titleEn, ballot }, { locale }) => {
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

export { generateMetadata, Page as default };

const waiting = ({ municipalities, entitledMunicipalities }: Turnout) =>
  entitledMunicipalities - municipalities;
