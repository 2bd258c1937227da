import { Icon } from '@/components/ui/icon/icon';
import { Anchor } from '@/components/ui/link/anchor';

export type PageStep = { href: string; label: string };

const STEP =
  'inline-flex min-h-11 items-center gap-2 rounded-control border-2 border-edge px-4 text-body font-semibold text-deep hover:border-ink hover:bg-wash';

/** The way through a long list by cursor: there is a next page or there is none; `text` says where one is. */
export function Pagination(props: { label: string; previous?: PageStep; next?: PageStep; text?: string }) {
  const { label, previous, next, text } = props;
  if (!previous && !next && !text) return null;
  return (
    <nav aria-label={label} className="flex flex-wrap items-center gap-x-6 gap-y-3 print:hidden">
      {previous && (
        <Anchor href={previous.href} rel="prev" classes={STEP}>
          <Icon name="arrow-left" />
          {previous.label}
        </Anchor>
      )}
      {next && (
        <Anchor href={next.href} rel="next" classes={STEP}>
          {next.label}
          <Icon name="arrow-right" />
        </Anchor>
      )}
      {text && <p className="text-small text-soft">{text}</p>}
    </nav>
  );
}
