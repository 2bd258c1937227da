import { ImportPreviewView } from '@/components/municipalities/import-preview';
import { portalPage } from '@/components/site/portal-page';
import { mayDo } from '@/lib/access/may-do';
import { sendApplyInhabitants, sendDiscardInhabitants } from '@/lib/municipalities/actions';
import { findImport } from '@/lib/municipalities/queries/imports';

const { generateMetadata, Page } = portalPage({
  path: '/mijn/inwoners/[id]',
  title: 'municipalities.imports.title',
  action: 'inhabitants.find',
  read: ({ actor, params }) => findImport(actor, params.id),
  view: (preview, { locale, actor }) => (
    <ImportPreviewView
      locale={locale}
      preview={preview}
      maySettle={mayDo('inhabitants.apply', actor)}
      apply={sendApplyInhabitants}
      discard={sendDiscardInhabitants}
    />
  ),
});

export { generateMetadata, Page as default };
