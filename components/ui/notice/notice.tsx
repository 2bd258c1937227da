import type { ReactNode } from 'react';
import { Heading } from '@/components/ui/heading/heading';
import { Icon, type IconName } from '@/components/ui/icon/icon';

const TONES = {
  info: { box: 'border-brand bg-wash', mark: 'text-deep', icon: 'info' },
  success: { box: 'border-green bg-green-wash', mark: 'text-green', icon: 'circle-check' },
  warning: { box: 'border-amber bg-amber-wash', mark: 'text-amber', icon: 'triangle' },
  error: { box: 'border-red bg-red-wash', mark: 'text-red', icon: 'octagon' },
} satisfies Record<string, { box: string; mark: string; icon: IconName }>;

const ROLES = { none: undefined, status: 'status', alert: 'alert' } as const;

/**
 * Something the reader must know here; it stays. `announce` only for what appeared by the reader's own action:
 * "status" waits its turn, "alert" interrupts.
 */
export function Notice(props: {
  tone: keyof typeof TONES;
  title?: string;
  level?: 2 | 3 | 4;
  announce?: keyof typeof ROLES;
  children?: ReactNode;
}) {
  const { tone, title, level = 2, announce = 'none', children } = props;
  const look = TONES[tone];
  return (
    <div
      role={ROLES[announce]}
      data-edge=""
      className={`flex gap-3.5 rounded-control border-l-4 px-5 py-4 ${look.box}`}
    >
      <span className={`mt-0.5 ${look.mark}`}>
        <Icon name={look.icon} size="l" />
      </span>
      <div className="flex min-w-0 max-w-measure flex-col gap-1.5">
        {title && (
          <Heading level={level} size="m">
            {title}
          </Heading>
        )}
        {children}
      </div>
    </div>
  );
}
