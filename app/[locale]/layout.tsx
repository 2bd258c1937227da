import '@/app/globals.css';
import sourceSans from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { preload } from 'react-dom';
import { isLocale } from '@/i18n/locales';

/** The document of every page. It reads nothing of the request, so that public pages can be kept. */
export default async function LocaleLayout(props: {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}) {
  const { locale } = await props.params;
  if (!isLocale(locale)) notFound();
  // Asked for with the page and not after its style, so that the letters are there when the text is.
  preload(sourceSans, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' });
  return (
    <html lang={locale}>
      <body>{props.children}</body>
    </html>
  );
}
