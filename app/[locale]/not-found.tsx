import { getLocale } from 'next-intl/server';
import { MissingPage } from '@/components/site/missing-page';
import type { Locale } from '@/i18n/locales';

/** What a portal page shows for a thing that is not there, or not for this person. */
export default async function NotFoundPage() {
  return <MissingPage locale={(await getLocale()) as Locale} />;
}
