import { Anchor } from '@/components/ui/link/anchor';

export type NavListItem = { href: string; label: string; current?: boolean; count?: string };

const LISTS = {
  row: 'flex flex-wrap gap-x-6 border-b border-line',
  column: 'flex flex-col border-l border-line',
};
const ITEMS = {
  row: { base: '-mb-px border-b-3 py-2.5', on: 'border-brand', off: 'border-transparent hover:border-edge' },
  column: {
    base: '-ml-px border-l-3 py-2 pl-4',
    on: 'border-brand',
    off: 'border-transparent hover:border-edge',
  },
};

/** The parts of one thing, each a page of its own: what tabs would be, with addresses and without script. */
export function NavList(props: { label: string; items: NavListItem[]; layout?: keyof typeof LISTS }) {
  const { label, items, layout = 'row' } = props;
  const look = ITEMS[layout];
  return (
    <nav aria-label={label} className="print:hidden">
      <ul className={LISTS[layout]}>
        {items.map((item) => (
          <li key={item.href} className="flex">
            <Anchor
              href={item.href}
              current={item.current ? 'page' : undefined}
              classes={`inline-flex min-h-11 items-center gap-2 ${look.base} ${item.current ? `font-semibold text-deep ${look.on}` : `text-ink ${look.off}`}`}
            >
              {item.label}
              {item.count && (
                <span className="rounded-full bg-mist px-2 text-tiny font-semibold tabular-nums">
                  {item.count}
                </span>
              )}
            </Anchor>
          </li>
        ))}
      </ul>
    </nav>
  );
}
