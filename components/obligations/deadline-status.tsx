import type { IconName } from '@/components/ui/icon/icon';
import { Status, type StatusTone } from '@/components/ui/status/status';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { Deadline } from '@/lib/obligations/deadline';

const LOOKS: Record<Deadline, { tone: StatusTone; icon: IconName }> = {
  passed: { tone: 'red', icon: 'hourglass' },
  near: { tone: 'amber', icon: 'clock' },
  later: { tone: 'wash', icon: 'calendar' },
};

/** How much time a deadline leaves, as word, shape and colour. It says nothing of whether it was met. */
export function DeadlineStatus(props: { locale: Locale; deadline: Deadline; daysLeft: number }) {
  const { locale, deadline, daysLeft } = props;
  const t = translator(locale, 'obligations.deadline');
  return (
    <Status {...LOOKS[deadline]}>
      {daysLeft < 0 ? t('daysPassed', { days: -daysLeft }) : t('daysLeft', { days: daysLeft })}
    </Status>
  );
}
