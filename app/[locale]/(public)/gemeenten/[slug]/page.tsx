import type { Metadata } from 'next';
import { Binding } from '@/components/municipalities/binding';
import { Contributions } from '@/components/municipalities/contributions';
import { Inhabitants } from '@/components/municipalities/inhabitants';
import { Profile } from '@/components/municipalities/profile';
import { SuccessionHistory } from '@/components/municipalities/succession-history';
import { Votes } from '@/components/municipalities/votes';
import { MissingPage } from '@/components/site/missing-page';
import { pageTitle } from '@/components/site/page-title';
import { PublicPage } from '@/components/site/public-page';
import { Breadcrumbs } from '@/components/ui/breadcrumbs/breadcrumbs';
import { Columns } from '@/components/ui/columns/columns';
import { Stack } from '@/components/ui/stack/stack';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { publicMunicipalities } from '@/lib/municipalities/queries/list';
import { todayInAmsterdam } from '@/lib/platform/clock';
import { publicMunicipality } from '@/lib/profile/queries/find';

export const dynamic = 'force-static';
export const revalidate = 3600;
export function generateStaticParams() {
  return [];
}

type Props = { params: Promise<{ locale: Locale; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const municipality = await publicMunicipality(locale, slug);
  if (!municipality) {
    const missing = translator(locale, 'common.notFound');
    return pageTitle(locale, missing('title'), '/gemeenten');
  }
  const t = translator(locale, 'municipalities.page');
  const { name } = municipality;
  return {
    ...pageTitle(locale, name, `/gemeenten/${slug}`),
    description: t('description', { name }),
  };
}

export default async function MunicipalityPage({ params }: Props) {
  const { locale, slug } = await params;
  const municipality = await publicMunicipality(locale, slug);
  if (!municipality) return <MissingPage locale={locale} section="municipalities" />;
  const { municipalities, referenceDate } = await publicMunicipalities();
  const t = translator(locale, 'municipalities.list');
  const common = translator(locale, 'common');
  return (
    <PublicPage locale={locale} path={`/gemeenten/${slug}`} section="municipalities">
      <Stack gap="xl">
        <Stack gap="l">
          <Breadcrumbs
            label={common('breadcrumbs')}
            items={[
              { href: `/${locale}`, label: common('home') },
              { href: `/${locale}/gemeenten`, label: t('title') },
              { label: municipality.name },
            ]}
          />
          <Profile
            locale={locale}
            municipality={municipality}
            all={municipalities}
            referenceDate={referenceDate}
          />
        </Stack>
        <Binding locale={locale} municipality={municipality} today={todayInAmsterdam()} />
        <Votes locale={locale} municipality={municipality} />
        <Columns
          layout="halves"
          first={<Inhabitants locale={locale} municipality={municipality} />}
          second={<Contributions locale={locale} municipality={municipality} />}
        />
        <SuccessionHistory locale={locale} municipality={municipality} />
      </Stack>
    </PublicPage>
  );
}
