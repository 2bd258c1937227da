import type { Metadata } from 'next';
import { pageTitle } from '@/components/site/page-title';
import { PublicPage } from '@/components/site/public-page';
import { gallery } from '@/components/ui/gallery';
import { Heading } from '@/components/ui/heading/heading';
import { Stack } from '@/components/ui/stack/stack';
import { Text } from '@/components/ui/text/text';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';

export const dynamic = 'force-static';
export const revalidate = 3600;
export function generateStaticParams() {
  return [];
}

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(locale, 'common.gallery');
  return pageTitle(locale, t('title'), '/bouwstenen');
}

export default async function GalleryPage({ params }: Props) {
  const { locale } = await params;
  const t = translator(locale, 'common.gallery');
  return (
    <PublicPage locale={locale} path="/bouwstenen">
      <Stack gap="xl">
        <Heading level={1}>{t('title')}</Heading>
        <Text size="lead">{t('intro')}</Text>
        {gallery.map(({ name, examples }) => (
          <section key={name} id={name} aria-labelledby={`${name}-title`}>
            <Stack gap="l">
              <Heading level={2} id={`${name}-title`}>
                {name}
              </Heading>
              {examples.map((example) => (
                <Stack key={example.name} gap="s">
                  <Text size="small" tone="soft">
                    {example.name}
                  </Text>
                  {example.render()}
                </Stack>
              ))}
            </Stack>
          </section>
        ))}
      </Stack>
    </PublicPage>
  );
}
