import { lineFields } from '@/components/fund/papers-fields';
import { sendChangeLine, sendRemoveLine } from '@/lib/fund/actions';
import { type Paper, PaperPage, type PaperParams, paperMetadata } from '../../paper-page';

type Params = PaperParams & { lineId: string };

const PAPER: Paper<Params> = {
  part: ({ lineId }) => `post/${lineId}`,
  title: 'fund.edit.changeTitle',
  form: async ({ programme, budget }, { locale, lineId }) => {
    const line = budget?.lines.find(({ id }) => id === lineId);
    if (!line) return null;
    return {
      action: sendChangeLine,
      fields: lineFields(locale, programme, line),
      hidden: { lineId },
      submit: 'fund.edit.save',
      remove: sendRemoveLine,
    };
  },
};

type Props = { params: Promise<Params> };

export function generateMetadata({ params }: Props) {
  return paperMetadata({ paper: PAPER, params });
}

export default function ChangeLinePage({ params }: Props) {
  return <PaperPage paper={PAPER} params={params} />;
}
