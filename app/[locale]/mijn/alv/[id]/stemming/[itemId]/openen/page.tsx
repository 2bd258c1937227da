import { translator } from '@/i18n/translator';
import { sendOpenBallot } from '@/lib/assembly/actions';
import { findItemToPrepare } from '@/lib/assembly/queries/prepare';
import { stepPage } from '../../../step-page';

const { generateMetadata, Page } = stepPage({
  path: '/mijn/alv/[id]/stemming/[itemId]/openen',
  step: 'openBallot',
  read: ({ actor, params }) => findItemToPrepare(actor, params.id, params.itemId),
  check: (item, { locale }) => {
    const t = translator(locale, 'assembly.step.openBallot');
    return {
      action: sendOpenBallot,
      hidden: { itemId: item.id },
      rows: [
        { id: 'subject', term: t('subject'), value: locale === 'nl' ? item.titleNl : item.titleEn },
        { id: 'majority', term: t('majority'), value: t('majorityValue') },
        { id: 'weight', term: t('weight'), value: t('weightValue') },
      ],
    };
  },
});

export { generateMetadata, Page as default };
