import { sendAddProgrammeItem } from '@/lib/programme/actions';
import { programmeItemFields } from '@/lib/programme/fields';
import { paperPage } from '../paper-page';

const { generateMetadata, Page } = paperPage({
  path: '/mijn/programma/[year]/onderdeel',
  title: 'programme.edit.addTitle',
  action: 'programme.addItem',
  form: ({ programme }, { locale }) =>
    programme && {
      action: sendAddProgrammeItem,
      fields: programmeItemFields(locale),
      hidden: { programmeId: programme.id },
      submit: 'programme.edit.add',
    },
});

export { generateMetadata, Page as default };
