import { getTranslations } from 'next-intl/server';
import { Status } from '@/components/ui/status/status';
import type { Locale } from '@/i18n/locales';

const TONES = { draft: 'neutral', proposed: 'wash', adopted: 'green', rejected: 'red' } as const;

/** Where a programme or budget stands. */
export async function AdoptionStatus(props: { locale: Locale; status: keyof typeof TONES }) {
  const t = await getTranslations({ locale: props.locale, namespace: 'fund.adoption' });
  return <Status tone={TONES[props.status]}>{t(props.status)}</Status>;
}
