import { sendDraftProgramme, sendReviseProgramme } from '@/lib/programme/actions';
import { programmeFields } from '@/lib/programme/fields';
import { paperPage } from '../paper-page';

const { generateMetadata, Page } = paperPage({
  path: '/mijn/programma/[year]/tekst',
  title: 'programme.edit.programme',
  action: 'programme.revise',
  form: ({ year, programme }, { locale }) => ({
    action: programme ? sendReviseProgramme : sendDraftProgramme,
    fields: programmeFields(locale, programme),
    hidden: { programmeId: programme?.id ?? '', year: `${year}` },
    submit: programme ? 'programme.edit.save' : 'programme.edit.begin',
  }),
});

export { generateMetadata, Page as default };
