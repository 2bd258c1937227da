import { budgetFields } from '@/components/fund/papers-fields';
import { sendDraftBudget, sendReviseBudget } from '@/lib/fund/actions';
import { type Paper, PaperPage, type PaperParams, paperMetadata } from '../paper-page';

const PAPER: Paper = {
  part: () => 'begroting',
  title: 'fund.edit.budget',
  form: async ({ year, budget }, { locale }) => ({
    action: budget ? sendReviseBudget : sendDraftBudget,
    fields: budgetFields(locale, year, budget),
    hidden: { budgetId: budget?.id ?? '', year: `${year}` },
    submit: budget ? 'fund.edit.saveNote' : 'fund.edit.begin',
  }),
};

type Props = { params: Promise<PaperParams> };

export function generateMetadata({ params }: Props) {
  return paperMetadata({ paper: PAPER, params });
}

export default function BudgetPage({ params }: Props) {
  return <PaperPage paper={PAPER} params={params} />;
}
