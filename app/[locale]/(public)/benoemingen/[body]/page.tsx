import type { Metadata } from 'next';
import { AppointmentRegisterView } from '@/components/appointments/appointment-register';
import { MissingPage } from '@/components/site/missing-page';
import { pageTitle } from '@/components/site/page-title';
import { PublicPage } from '@/components/site/public-page';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { publicAppointments } from '@/lib/appointments/queries/register';
import { todayInAmsterdam } from '@/lib/platform/clock';

export const dynamic = 'force-static';
export const revalidate = 3600;
export function generateStaticParams() {
  return [];
}

type Props = { params: Promise<{ locale: Locale; body: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, body } = await params;
  const t = translator(locale, 'appointments');
  return pageTitle(locale, t('title'), `/benoemingen/${body}`);
}

export default async function AppointmentsOfBodyPage({ params }: Props) {
  const { locale, body } = await params;
  const register = await publicAppointments(todayInAmsterdam());
  if (!register.bodies.some(({ slug }) => slug === body)) return <MissingPage locale={locale} />;
  return (
    <PublicPage locale={locale} path={`/benoemingen/${body}`}>
      <AppointmentRegisterView locale={locale} register={register} bodySlug={body} />
    </PublicPage>
  );
}
