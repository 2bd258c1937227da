import type { IconName } from '@/components/ui/icon/icon';
import { Status, type StatusTone } from '@/components/ui/status/status';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { DecisionState } from '@/lib/decisions/lifecycle';

const LOOKS: Record<DecisionState, { tone: StatusTone; icon?: IconName }> = {
  draft: { tone: 'neutral', icon: 'pencil' },
  submitted: { tone: 'amber', icon: 'lock-open' },
  adopted: { tone: 'wash' },
  published: { tone: 'green' },
  rejected: { tone: 'red', icon: 'circle-x' },
  withdrawn: { tone: 'neutral', icon: 'circle-x' },
};

/** The state of a decision as word, shape and colour. */
export function DecisionStatus({ locale, status }: { locale: Locale; status: DecisionState }) {
  const t = translator(locale, 'decisions.status');
  return <Status {...LOOKS[status]}>{t(status)}</Status>;
}
