import { lineFields } from '@/components/fund/papers-fields';
import { sendAddLine } from '@/lib/fund/actions';
import { type Paper, PaperPage, type PaperParams, paperMetadata } from '../paper-page';

const PAPER: Paper = {
  part: () => 'post',
  title: 'fund.edit.addTitle',
  form: async ({ programme, budget }, { locale }) =>
    budget && {
      action: sendAddLine,
      fields: lineFields(locale, programme),
      hidden: { budgetId: budget.id },
      submit: 'fund.edit.add',
    },
};

type Props = { params: Promise<PaperParams> };

export function generateMetadata({ params }: Props) {
  return paperMetadata({ paper: PAPER, params });
}

export default function LinePage({ params }: Props) {
  return <PaperPage paper={PAPER} params={params} />;
}
