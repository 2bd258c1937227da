import { Heading } from '@/components/ui/heading/heading';
import { Link } from '@/components/ui/link/link';
import { Stack } from '@/components/ui/stack/stack';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';

const STEPS = [
  { key: 'decide', path: '/besluiten' },
  { key: 'bind', path: '/standaarden?status=binding' },
  { key: 'vote', path: '/fonds' },
] as const;

/** Who decides what, in the order in which it happens. */
export function HowItWorks({ locale }: { locale: Locale }) {
  const t = translator(locale, 'home.how');
  return (
    <Stack gap="l">
      <Heading level={2}>{t('title')}</Heading>
      <ol className="grid grid-cols-[minmax(0,1fr)] gap-x-6 gap-y-8 lg:grid-cols-3">
        {STEPS.map(({ key, path }, index) => (
          <li key={key} className="flex flex-col items-start gap-2 border-t-3 border-brand pt-4">
            <span aria-hidden="true" className="font-bold text-h2 text-deep tabular-nums">
              {index + 1}
            </span>
            <Heading level={3}>{t(`steps.${key}.title`)}</Heading>
            <p className="max-w-measure text-small">{t(`steps.${key}.text`)}</p>
            <span className="text-small">
              <Link href={`/${locale}${path}`}>{t(`steps.${key}.link`)}</Link>
            </span>
          </li>
        ))}
      </ol>
    </Stack>
  );
}
