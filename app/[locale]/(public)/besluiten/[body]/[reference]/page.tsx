import type { Metadata } from 'next';
import { DecisionDocument } from '@/components/decisions/decision-document';
import { MissingPage } from '@/components/site/missing-page';
import { pageTitle } from '@/components/site/page-title';
import { PublicPage } from '@/components/site/public-page';
import type { Locale } from '@/i18n/locales';
import { readPublishedDecision } from '@/lib/decisions/queries/cached';
import { todayInAmsterdam } from '@/lib/platform/clock';
import { settings } from '@/lib/platform/settings';

export const dynamic = 'force-static';
export const revalidate = 3600;
export function generateStaticParams() {
  return [];
}

type Props = { params: Promise<{ locale: Locale; body: string; reference: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, body, reference } = await params;
  const decision = await readPublishedDecision(locale, body, reference);
  const path = `/besluiten/${body}/${reference}`;
  return decision ? pageTitle(locale, `${reference} ${decision.title}`, path) : {};
}

export default async function DecisionPage({ params }: Props) {
  const { locale, body, reference } = await params;
  const decision = await readPublishedDecision(locale, body, reference);
  if (!decision) return <MissingPage locale={locale} section="decisions" />;
  return (
    <PublicPage locale={locale} path={`/besluiten/${body}/${reference}`} section="decisions">
      <DecisionDocument
        locale={locale}
        decision={decision}
        origin={settings().PUBLIC_URL}
        today={todayInAmsterdam()}
      />
    </PublicPage>
  );
}
