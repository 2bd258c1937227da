import type { Metadata } from 'next';
import { AppointmentRegisterView } from '@/components/appointments/appointment-register';
import { pageTitle } from '@/components/site/page-title';
import { PublicPage } from '@/components/site/public-page';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { publicAppointments } from '@/lib/appointments/queries/register';
import { todayInAmsterdam } from '@/lib/platform/clock';

export const dynamic = 'force-static';
// A term that ends is said within the hour; the rights that it gave end at midnight, whatever this page says.
export const revalidate = 3600;
export function generateStaticParams() {
  return [];
}

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(locale, 'appointments');
  return { ...pageTitle(locale, t('title'), '/benoemingen'), description: t('lead') };
}

export default async function AppointmentsPage({ params }: Props) {
  const { locale } = await params;
  const register = await publicAppointments(todayInAmsterdam());
  return (
    <PublicPage locale={locale} path="/benoemingen">
      <AppointmentRegisterView locale={locale} register={register} bodySlug={null} />
    </PublicPage>
  );
}
