import type { Locale } from '@/i18n/locales';
import { requireSession } from '@/lib/identity/require-session';

type Props = { params: Promise<{ locale: Locale }> };

export const metadata = { robots: { index: false } };

/** An empty page behind the same check of the session: the floor of the benchmark for pages behind the log-in. */
export default async function EmptyPageBehindLogIn({ params }: Props) {
  const { locale } = await params;
  await requireSession(locale, '/bench/empty');
  return <main />;
}
