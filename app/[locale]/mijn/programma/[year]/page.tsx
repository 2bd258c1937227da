import { PapersEditor } from '@/components/fund/papers-editor';
import { portalPage } from '@/components/site/portal-page';
import { translator } from '@/i18n/translator';
import { mayDo } from '@/lib/access/may-do';
import { findPapers } from '@/lib/programme/queries';

const { generateMetadata, Page } = portalPage({
  path: '/mijn/programma/[year]',
  title: ({ locale, params }) => translator(locale, 'fund.edit')('title', { year: params.year }),
  action: 'programme.edit',
  done: 'fund.edit.done',
  read: ({ actor, params }) => findPapers(actor, params.year),
  view: (papers, { locale, actor }) => {
    const rights = {
      mayPrepare: mayDo('meeting.prepareList', actor),
      mayWriteProgramme: mayDo('programme.revise', actor),
      mayWriteBudget: mayDo('budget.revise', actor),
    };
    return <PapersEditor locale={locale} rights={rights} {...papers} />;
  },
});

export { generateMetadata, Page as default };
