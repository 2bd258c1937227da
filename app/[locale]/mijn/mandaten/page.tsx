import { MandatesView } from '@/components/mandates/mandates-view';
import { portalPage } from '@/components/site/portal-page';
import { mayDo } from '@/lib/access/may-do';
import { listMandates } from '@/lib/mandates/queries/mandates';
import { type Actor, municipalityOf } from '@/lib/platform/actor';

const { generateMetadata, Page } = portalPage({
  path: '/mijn/mandaten',
  title: 'mandates.title',
  action: 'mandate.list',
  done: 'mandates.done',
  read: ({ actor }) => listMandates.execute(actor, { municipalityId: placeOf(actor).id }),
  view: (register, { locale, actor }) => (
    <MandatesView
      locale={locale}
      place={placeOf(actor).name}
      register={register}
      may={{
        manage: mayDo('mandate.register', actor),
        scan: mayDo('mandate.scan', actor),
        instruct: mayDo('instruction.give', actor),
      }}
    />
  ),
});

export { generateMetadata, Page as default };

/** The municipality that somebody acts for. The auditor, who acts for none, finds no mandates here. */
function placeOf(actor: Actor): { id: string; name: string } {
  const place = municipalityOf(actor);
  return place.ok ? place.value : { id: '', name: '' };
}
