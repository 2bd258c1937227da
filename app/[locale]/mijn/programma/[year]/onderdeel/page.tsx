import { programmeItemFields } from '@/components/fund/papers-fields';
import { sendAddProgrammeItem } from '@/lib/programme/actions';
import { type Paper, PaperPage, type PaperParams, paperMetadata } from '../paper-page';

const PAPER: Paper = {
  part: () => 'onderdeel',
  title: 'programme.edit.addTitle',
  form: async ({ programme }, { locale }) =>
    programme && {
      action: sendAddProgrammeItem,
      fields: programmeItemFields(locale),
      hidden: { programmeId: programme.id },
      submit: 'programme.edit.add',
    },
};

type Props = { params: Promise<PaperParams> };

export function generateMetadata({ params }: Props) {
  return paperMetadata({ paper: PAPER, params });
}

export default function ProgrammeItemPage({ params }: Props) {
  return <PaperPage paper={PAPER} params={params} />;
}
