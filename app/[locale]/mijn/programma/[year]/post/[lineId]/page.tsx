import { sendChangeLine, sendRemoveLine } from '@/lib/fund/actions';
import { lineFields } from '@/lib/fund/fields';
import { paperPage } from '../../paper-page';

const { generateMetadata, Page } = paperPage({
  path: '/mijn/programma/[year]/post/[lineId]',
  title: 'fund.edit.changeTitle',
  action: 'budget.changeLine',
  form: ({ programme, budget }, { locale, params: { lineId } }) => {
    const line = budget?.lines.find(({ id }) => id === lineId);
    if (!line) return null;
    return {
      action: sendChangeLine,
      fields: lineFields(locale, programme?.items ?? [], line),
      hidden: { lineId },
      submit: 'fund.edit.save',
      remove: sendRemoveLine,
    };
  },
});

export { generateMetadata, Page as default };
