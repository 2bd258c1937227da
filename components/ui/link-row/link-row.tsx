import { Link } from '@/components/ui/link/link';

export type RowLink = { href: string; label: string; download?: boolean; external?: boolean };

const SIZES = { body: 'text-body', small: 'text-small' };

/** Links of equal weight on one line, divided by dots; `intro` stands before them. */
export function LinkRow(props: { intro?: string; links: RowLink[]; size?: keyof typeof SIZES }) {
  const { intro, links, size = 'body' } = props;
  return (
    <div className={`flex flex-wrap items-baseline gap-x-2 gap-y-1 ${SIZES[size]}`}>
      {intro && <span>{intro}</span>}
      <ul className="contents">
        {links.map((link, index) => (
          <li key={link.href} className="flex gap-x-2">
            <Link href={link.href} download={link.download} external={link.external}>
              {link.label}
            </Link>
            {index < links.length - 1 && <span aria-hidden="true">·</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
