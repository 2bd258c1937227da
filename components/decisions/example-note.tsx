import { getTranslations } from 'next-intl/server';
import { Notice } from '@/components/ui/notice/notice';
import type { Locale } from '@/i18n/locales';

/** Says that a decision belongs to the demonstration, so that nobody takes it for real. */
export async function ExampleNote({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'decisions.example' });
  return (
    <Notice tone="warning">
      <p>{t('text')}</p>
    </Notice>
  );
}
