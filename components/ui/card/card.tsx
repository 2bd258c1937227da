import type { ReactNode } from 'react';
import { Heading } from '@/components/ui/heading/heading';
import { Anchor } from '@/components/ui/link/anchor';

export type CardProps = {
  title?: ReactNode;
  /** Makes the title the link; the card itself is not clickable. */
  href?: string;
  level?: 2 | 3 | 4;
  /** Statuses above the title. */
  status?: ReactNode;
  /** A last line, such as links or a button, held at the bottom so that cards in a row agree. */
  footer?: ReactNode;
  raised?: boolean;
  children?: ReactNode;
};

/** One thing among its likes. */
export function Card(props: CardProps) {
  const { title, href, level = 3, status, footer, raised, children } = props;
  const link =
    'text-link underline decoration-2 underline-offset-[0.2em] decoration-from-font hover:text-deep hover:decoration-2';
  return (
    <div
      data-edge=""
      className={`flex h-full min-w-0 flex-col gap-3 rounded-card border border-line bg-paper p-6 text-small ${raised ? 'shadow-raised' : ''}`}
    >
      {status && <div className="flex flex-wrap gap-1.5">{status}</div>}
      {title && (
        <Heading level={level} size="m">
          {href ? (
            <Anchor href={href} classes={link}>
              {title}
            </Anchor>
          ) : (
            title
          )}
        </Heading>
      )}
      {children}
      {footer && <div className="mt-auto pt-2">{footer}</div>}
    </div>
  );
}
