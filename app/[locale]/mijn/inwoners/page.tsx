import { ImportListView } from '@/components/municipalities/import-list';
import { portalPage } from '@/components/site/portal-page';
import { mayDo } from '@/lib/access/may-do';
import { sendImportInhabitants } from '@/lib/municipalities/actions';
import { listInhabitantImports } from '@/lib/municipalities/queries/imports';

const { generateMetadata, Page } = portalPage({
  path: '/mijn/inwoners',
  title: 'municipalities.imports.title',
  action: 'inhabitants.list',
  done: 'municipalities.imports.done',
  read: ({ actor }) => listInhabitantImports.execute(actor, {}),
  view: (list, { locale, actor }) => (
    <ImportListView
      locale={locale}
      list={list}
      mayImport={mayDo('inhabitants.import', actor)}
      action={sendImportInhabitants}
    />
  ),
});

export { generateMetadata, Page as default };
