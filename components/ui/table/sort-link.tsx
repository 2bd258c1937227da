import { Icon } from '@/components/ui/icon/icon';
import { Anchor } from '@/components/ui/link/anchor';

/** A column header that asks for the same page in another order; `aria-sort` on its cell says the present one. */
export function SortLink(props: { href: string; direction?: 'ascending' | 'descending'; children: string }) {
  return (
    <Anchor
      href={props.href}
      classes="inline-flex items-center gap-1 text-ink underline decoration-1 underline-offset-[0.2em] hover:text-deep hover:decoration-2"
    >
      {props.children}
      {props.direction && (
        <Icon name={props.direction === 'ascending' ? 'arrow-up' : 'arrow-down'} size="s" />
      )}
    </Anchor>
  );
}
