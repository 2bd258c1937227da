import type { Metadata } from 'next';
import { Hero } from '@/components/home/hero';
import { HowItWorks } from '@/components/home/how-it-works';
import { MunicipalityMap } from '@/components/home/municipality-map';
import { Now } from '@/components/home/now';
import { Band } from '@/components/shell/band';
import { pageTitle } from '@/components/site/page-title';
import { PublicPage } from '@/components/site/public-page';
import { Columns } from '@/components/ui/columns/columns';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { publicFigures } from '@/lib/municipalities/queries/figures';
import { publicMunicipalities } from '@/lib/municipalities/queries/list';
import { todayInAmsterdam } from '@/lib/platform/clock';
import { publicNews } from '@/lib/profile/queries/news';
import { publicTurnout } from '@/lib/profile/queries/turnout';

export const dynamic = 'force-static';
export const revalidate = 3600;
export function generateStaticParams() {
  return [];
}

type Props = { params: Promise<{ locale: Locale }> };

/** The municipality that led the vote against in 2017; where it is not in the register, the first one is shown. */
const EXAMPLE = 'nijmegen';
const AFTER_MAP = 'nu';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(locale, 'home');
  return { ...pageTitle(locale, t('title'), ''), description: t('lead') };
}

export default async function HomePage({ params }: Props) {
  const { locale } = await params;
  const [figures, { municipalities }, { turnout }, news] = await Promise.all([
    publicFigures(),
    publicMunicipalities(),
    publicTurnout(locale),
    publicNews(locale),
  ]);
  const example = municipalities.find(({ slug }) => slug === EXAMPLE) ?? municipalities[0] ?? null;
  return (
    <PublicPage locale={locale} path="/" section="home" width="bands">
      <Band>
        <Columns
          layout="hero"
          align="center"
          first={<Hero {...{ locale, figures, example }} />}
          second={<MunicipalityMap {...{ locale, municipalities, turnout }} skipTo={AFTER_MAP} />}
        />
      </Band>
      <Band tone="mist">
        <Now {...{ locale, news }} id={AFTER_MAP} today={todayInAmsterdam()} />
      </Band>
      <Band>
        <HowItWorks locale={locale} />
      </Band>
    </PublicPage>
  );
}
