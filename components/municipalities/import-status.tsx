import { Status, type StatusTone } from '@/components/ui/status/status';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { ImportLine } from '@/lib/municipalities/queries/imports';

const TONES = { preview: 'amber', applied: 'green', discarded: 'neutral' } as const satisfies Record<
  ImportLine['status'],
  StatusTone
>;

/** Where a list of inhabitants stands. */
export function ImportStatus({ locale, status }: { locale: Locale; status: ImportLine['status'] }) {
  const t = translator(locale, 'municipalities.imports.status');
  return <Status tone={TONES[status]}>{t(status)}</Status>;
}
