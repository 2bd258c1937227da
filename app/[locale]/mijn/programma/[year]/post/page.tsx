import { lineFields } from '@/components/fund/papers-fields';
import { sendAddLine } from '@/lib/fund/actions';
import { paperPage } from '../paper-page';

const { generateMetadata, Page } = paperPage({
  path: '/mijn/programma/[year]/post',
  title: 'fund.edit.addTitle',
  action: 'budget.addLine',
  form: ({ programme, budget }, { locale }) =>
    budget && {
      action: sendAddLine,
      fields: lineFields(locale, programme),
      hidden: { budgetId: budget.id },
      submit: 'fund.edit.add',
    },
});

export { generateMetadata, Page as default };
