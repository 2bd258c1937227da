import { Notice } from '@/components/ui/notice/notice';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';

/** Says that a decision belongs to the demonstration, so that nobody takes it for real. */
export function ExampleNote({ locale }: { locale: Locale }) {
  const t = translator(locale, 'decisions.example');
  return (
    <Notice tone="warning">
      <p>{t('text')}</p>
    </Notice>
  );
}
