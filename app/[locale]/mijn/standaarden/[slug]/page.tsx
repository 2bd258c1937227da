import { portalPage } from '@/components/site/portal-page';
import { OwnPanel } from '@/components/standards/own-panel';
import { StandardView } from '@/components/standards/standard-view';
import { translator } from '@/i18n/translator';
import { obligationsOfStandards } from '@/lib/obligations/queries/list';
import { todayInAmsterdam } from '@/lib/platform/clock';
import { fail, ok } from '@/lib/platform/result';
import { readStandard } from '@/lib/standards/queries/cached';

/** The page of a standard for somebody who is logged in; the proxy shows it at the public address. */
const { generateMetadata, Page } = portalPage({
  path: '/standaarden/[slug]',
  title: async ({ locale, params }) => {
    const standard = await readStandard(params.slug, todayInAmsterdam());
    return standard?.name[locale] ?? translator(locale, 'common.notFound')('title');
  },
  action: 'standard.find',
  read: async ({ actor, locale, params }) => {
    const today = todayInAmsterdam();
    const standard = await readStandard(params.slug, today);
    if (!standard) return fail('not_found');
    const found = await obligationsOfStandards.execute(actor, { locale, standardIds: [standard.id] });
    // Refused for a body: then the panel says that obligations are for municipalities.
    return ok({ today, standard, obligation: (found.ok && found.value[0]) || null });
  },
  view: (found, { locale, actor }) => (
    <StandardView
      {...{ locale, ...found }}
      panel={actor.actingFor && <OwnPanel {...{ locale, ...found }} place={actor.actingFor} />}
    />
  ),
});

export { generateMetadata, Page as default };
