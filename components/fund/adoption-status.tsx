import { Status } from '@/components/ui/status/status';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';

const TONES = { draft: 'neutral', proposed: 'wash', adopted: 'green', rejected: 'red' } as const;

/** Where a programme or budget stands. */
export function AdoptionStatus(props: { locale: Locale; status: keyof typeof TONES }) {
  const t = translator(props.locale, 'fund.adoption');
  return <Status tone={TONES[props.status]}>{t(props.status)}</Status>;
}
