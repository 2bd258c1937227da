import { sendAddLine } from '@/lib/fund/actions';
import { lineFields } from '@/lib/fund/fields';
import { paperPage } from '../paper-page';

const { generateMetadata, Page } = paperPage({
  path: '/mijn/programma/[year]/post',
  title: 'fund.edit.addTitle',
  action: 'budget.addLine',
  form: ({ programme, budget }, { locale }) =>
    budget && {
      action: sendAddLine,
      fields: lineFields(locale, programme?.items ?? []),
      hidden: { budgetId: budget.id },
      submit: 'fund.edit.add',
    },
});

export { generateMetadata, Page as default };
