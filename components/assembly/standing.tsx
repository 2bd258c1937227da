import { Status, type StatusTone } from '@/components/ui/status/status';
import type { Locale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import type { ItemStanding } from '@/lib/assembly/meeting-steps';

const OF_ITEM: Record<ItemStanding, StatusTone> = {
  told: 'neutral',
  planned: 'wash',
  open: 'amber',
  adopted: 'green',
  rejected: 'red',
};
const OF_MEETING = { draft: 'neutral', called: 'wash', open: 'amber', closed: 'neutral' } as const;

/** Where an item of the agenda stands, in word, shape and colour. */
export function ItemStatus({ locale, standing }: { locale: Locale; standing: ItemStanding }) {
  const t = translator(locale, 'assembly.standing');
  return <Status tone={OF_ITEM[standing]}>{t(standing)}</Status>;
}

/** Where a meeting stands. */
export function MeetingStatus(props: { locale: Locale; status: keyof typeof OF_MEETING }) {
  const t = translator(props.locale, 'assembly.status');
  return (
    <Status tone={OF_MEETING[props.status]} icon={props.status === 'closed' ? 'lock' : undefined}>
      {t(props.status)}
    </Status>
  );
}
