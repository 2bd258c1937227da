import type { ReactNode } from 'react';
import { Anchor } from '@/components/ui/link/anchor';
import { Container } from './container';
import { Logo } from './logo';

export type FooterGroup = { title: string; links: { href: string; label: string; lang?: string }[] };

/** The foot of every page: who is behind it, and the pages that the law asks for. */
export function SiteFooter(props: {
  home: { href: string; name: string };
  statement: ReactNode;
  groups: FooterGroup[];
}) {
  const { home, statement, groups } = props;
  return (
    <footer className="mt-auto border-t border-line bg-mist text-small print:hidden">
      <Container>
        <div className="grid gap-8 py-10 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
          <div className="flex flex-col items-start gap-2">
            <Logo {...home} />
            <div className="max-w-[44ch] text-soft">{statement}</div>
          </div>
          <div className="grid gap-8 sm:grid-cols-2 md:grid-cols-3">
            {groups.map((group) => (
              <div key={group.title}>
                <h2 className="text-small font-semibold">{group.title}</h2>
                <ul className="mt-1">
                  {group.links.map((link) => (
                    <li key={link.href}>
                      <Anchor href={link.href} lang={link.lang} hrefLang={link.lang} classes="foot-link">
                        {link.label}
                      </Anchor>
                    </li>
                  ))}
                </ul>
              </div>
            ))}
          </div>
        </div>
      </Container>
    </footer>
  );
}
