import type { Metadata } from 'next';
import { MissingPage } from '@/components/site/missing-page';
import { pageTitle } from '@/components/site/page-title';
import { PortalFrame } from '@/components/site/portal-frame';
import { OwnPanel } from '@/components/standards/own-panel';
import { StandardView } from '@/components/standards/standard-view';
import type { Locale } from '@/i18n/locales';
import { requireSession } from '@/lib/identity/require-session';
import { obligationsOfStandards } from '@/lib/obligations/queries/list';
import { todayInAmsterdam } from '@/lib/platform/clock';
import { readStandard } from '@/lib/standards/queries/cached';

type Props = { params: Promise<{ locale: Locale; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const standard = await readStandard(slug, todayInAmsterdam());
  return standard ? pageTitle(locale, standard.name[locale], `/standaarden/${slug}`) : {};
}

/** The page of a standard for somebody who is logged in; the proxy shows it at the public address. */
export default async function OwnStandardPage({ params }: Props) {
  const { locale, slug } = await params;
  const path = `/standaarden/${slug}`;
  const loggedIn = await requireSession(locale, path);
  const today = todayInAmsterdam();
  const standard = await readStandard(slug, today);
  if (!standard) return <MissingPage locale={locale} section="standards" />;
  const { actor } = loggedIn;
  const found = await obligationsOfStandards.execute(actor, { locale, standardIds: [standard.id] });
  // Refused for a body: then the panel says that obligations are for municipalities.
  const obligation = (found.ok && found.value[0]) || null;
  const panel = actor.actingFor && (
    <OwnPanel {...{ locale, standard, today, obligation }} place={actor.actingFor} />
  );
  return (
    <PortalFrame locale={locale} path={path} loggedIn={loggedIn}>
      <StandardView {...{ locale, today, standard, panel }} />
    </PortalFrame>
  );
}
