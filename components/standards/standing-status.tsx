import type { IconName } from '@/components/ui/icon/icon';
import { Status, type StatusTone } from '@/components/ui/status/status';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { formatDay } from '@/lib/platform/format';
import type { Standing } from '@/lib/standards/standing';

const LOOKS: Record<Standing, { tone: StatusTone; icon?: IconName }> = {
  binding: { tone: 'green' },
  binding_soon: { tone: 'amber', icon: 'clock' },
  recommended: { tone: 'wash' },
  consultation: { tone: 'amber' },
  draft: { tone: 'neutral' },
  replaced: { tone: 'neutral', icon: 'replace' },
};

/** What a standard means for municipalities as word, shape and colour; with the day when `bindingFrom` is given. */
export function StandingStatus(props: { locale: Locale; standing: Standing; bindingFrom?: string | null }) {
  const { locale, standing, bindingFrom } = props;
  const t = translator(locale, 'standards');
  const day = bindingFrom ? formatDay(locale, bindingFrom) : '';
  if (day && standing === 'binding') return <Status {...LOOKS.binding}>{t('bindingSince', { day })}</Status>;
  if (day && standing === 'binding_soon') {
    return <Status {...LOOKS.binding_soon}>{t('bindingFrom', { day })}</Status>;
  }
  return <Status {...LOOKS[standing]}>{t(`standing.${standing}`)}</Status>;
}
