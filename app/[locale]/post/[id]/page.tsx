import type { Metadata } from 'next';
import { z } from 'zod';
import { CaughtMail } from '@/components/notifications/caught-mail';
import { MissingPage } from '@/components/site/missing-page';
import { pageTitle } from '@/components/site/page-title';
import { PublicPage } from '@/components/site/public-page';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { findCaught } from '@/lib/notifications/queries/caught';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: Locale; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id } = await params;
  const t = translator(locale, 'notifications.post');
  return pageTitle(locale, t('title'), `/post/${id}`);
}

export default async function CaughtMailPage({ params }: Props) {
  const { locale, id } = await params;
  const result = z.uuid().safeParse(id).success ? await findCaught.execute(null, { id }) : null;
  if (!result?.ok) return <MissingPage locale={locale} />;
  return (
    <PublicPage locale={locale} path={`/post/${id}`}>
      <CaughtMail locale={locale} mail={result.value} />
    </PublicPage>
  );
}
