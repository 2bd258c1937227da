import { sendDraftBudget, sendReviseBudget } from '@/lib/fund/actions';
import { budgetFields } from '@/lib/fund/fields';
import { paperPage } from '../paper-page';

const { generateMetadata, Page } = paperPage({
  path: '/mijn/programma/[year]/begroting',
  title: 'fund.edit.budget',
  action: 'budget.revise',
  form: ({ year, budget }, { locale }) => ({
    action: budget ? sendReviseBudget : sendDraftBudget,
    fields: budgetFields(locale, year, budget),
    hidden: { budgetId: budget?.id ?? '', year: `${year}` },
    submit: budget ? 'fund.edit.saveNote' : 'fund.edit.begin',
  }),
});

export { generateMetadata, Page as default };
