import { Status, type StatusTone } from '@/components/ui/status/status';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { ReorganisationState } from '@/lib/reorganisations/lifecycle';

const TONES = {
  draft: 'neutral',
  due: 'amber',
  carried_out: 'green',
  withdrawn: 'wash',
} as const satisfies Record<string, StatusTone>;

/** Where a reorganisation stands; a draft whose day has come can be carried out. */
export function ReorganisationStatus(props: { locale: Locale; status: ReorganisationState; isDue: boolean }) {
  const t = translator(props.locale, 'reorganisations.status');
  const standing = props.isDue ? 'due' : props.status;
  return <Status tone={TONES[standing]}>{t(standing)}</Status>;
}
