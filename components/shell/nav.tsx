import { Icon } from '@/components/ui/icon/icon';
import { Anchor } from '@/components/ui/link/anchor';
import type { LanguageLink, NavItem } from './types';

/** The main navigation on a wide screen: one line, with a bar under the part that one is in; large letters break it. */
export function WideNav({ label, items }: { label: string; items: NavItem[] }) {
  return (
    <nav aria-label={label} className="min-w-0 max-lg:hidden">
      <ul className="flex flex-wrap gap-x-6">
        {items.map((item) => (
          <li key={item.href}>
            <Anchor
              href={item.href}
              current={item.current ? 'page' : undefined}
              classes={`-mb-px inline-flex min-h-19 items-center border-y-3 border-t-transparent ${item.current ? 'border-b-brand font-semibold text-deep' : 'border-b-transparent text-ink hover:border-b-edge'}`}
            >
              {item.label}
            </Anchor>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The same on a narrow screen: behind a word, opened without script. */
export function NarrowNav(props: {
  label: string;
  menuLabel: string;
  items: NavItem[];
  language?: LanguageLink;
}) {
  const { label, menuLabel, items, language } = props;
  return (
    <details className="group lg:hidden">
      <summary className="inline-flex min-h-11 list-none items-center gap-1.5 rounded-control px-2 text-small font-semibold text-deep [&::-webkit-details-marker]:hidden">
        <span className="max-[22rem]:hidden">
          <Icon name="menu" />
        </span>
        {menuLabel}
      </summary>
      <div className="absolute inset-x-0 top-full z-40 border-b border-line bg-paper px-4 pt-2 pb-5 shadow-raised sm:px-6">
        <nav aria-label={label}>
          <ul>
            {items.map((item) => (
              <li key={item.href} className="border-b border-line">
                <Anchor
                  href={item.href}
                  current={item.current ? 'page' : undefined}
                  classes={`flex min-h-13 items-center ${item.current ? 'border-l-4 border-brand pl-3 font-semibold text-deep' : 'text-ink'}`}
                >
                  {item.label}
                </Anchor>
              </li>
            ))}
          </ul>
        </nav>
        {language && (
          <p className="mt-3">
            <LanguageAnchor {...language} />
          </p>
        )}
      </div>
    </details>
  );
}

/** The other language, named in that language. */
export function LanguageAnchor({ href, label, lang }: LanguageLink) {
  return (
    <Anchor
      href={href}
      lang={lang}
      hrefLang={lang}
      classes="inline-flex min-h-11 items-center text-small text-link underline underline-offset-[0.2em] hover:text-deep"
    >
      {label}
    </Anchor>
  );
}
