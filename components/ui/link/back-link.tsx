import { Icon } from '@/components/ui/icon/icon';
import { Anchor } from './anchor';

/** The way back to the list or step before, above the title. */
export function BackLink({ href, children }: { href: string; children: string }) {
  return (
    <Anchor
      href={href}
      classes="inline-flex min-h-11 items-center gap-1.5 text-small text-link underline underline-offset-[0.2em] hover:text-deep print:hidden"
    >
      <Icon name="arrow-left" size="s" />
      {children}
    </Anchor>
  );
}
