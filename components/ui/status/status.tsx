import { Icon, type IconName } from '@/components/ui/icon/icon';

const TONES = {
  green: 'bg-green-wash text-green',
  amber: 'bg-amber-wash text-amber',
  red: 'bg-red-wash text-red',
  wash: 'bg-wash text-deep',
  neutral: 'bg-mist text-ink',
};
export type StatusTone = keyof typeof TONES;

const SHAPE_OF_TONE: Record<StatusTone, IconName> = {
  green: 'circle-check',
  amber: 'half',
  red: 'octagon',
  wash: 'circle-dot',
  neutral: 'circle-dashed',
};

/** Word, shape and colour together. A tag without a state (a version, a label) takes `icon="none"`. */
export function Status(props: { tone: StatusTone; icon?: IconName | 'none'; children: string }) {
  const { tone, icon = SHAPE_OF_TONE[tone], children } = props;
  return (
    <span className={`status ${TONES[tone]}`}>
      {icon !== 'none' && <Icon name={icon} size="s" />}
      {children}
    </span>
  );
}
