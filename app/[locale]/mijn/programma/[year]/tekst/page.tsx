import { programmeFields } from '@/components/fund/papers-fields';
import { sendDraftProgramme, sendReviseProgramme } from '@/lib/programme/actions';
import { type Paper, PaperPage, type PaperParams, paperMetadata } from '../paper-page';

const PAPER: Paper = {
  part: () => 'tekst',
  title: 'programme.edit.programme',
  form: async ({ year, programme }, { locale }) => ({
    action: programme ? sendReviseProgramme : sendDraftProgramme,
    fields: programmeFields(locale, programme),
    hidden: { programmeId: programme?.id ?? '', year: `${year}` },
    submit: programme ? 'programme.edit.save' : 'programme.edit.begin',
  }),
};

type Props = { params: Promise<PaperParams> };

export function generateMetadata({ params }: Props) {
  return paperMetadata({ paper: PAPER, params });
}

export default function ProgrammeTextPage({ params }: Props) {
  return <PaperPage paper={PAPER} params={params} />;
}
