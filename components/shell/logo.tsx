import { Anchor } from '@/components/ui/link/anchor';

/** Two rounded squares that interlock: the ink one passes over the brand one above, and under it below. */
export function LogoMark() {
  return (
    <svg
      width="36"
      height="36"
      viewBox="0 0 36 36"
      fill="none"
      strokeWidth="4"
      className="size-9 shrink-0 max-[22rem]:size-7"
      aria-hidden="true"
      focusable="false"
    >
      <rect x="2.5" y="2.5" width="20" height="20" rx="5" className="stroke-deep" />
      <rect x="13.5" y="13.5" width="20" height="20" rx="5" className="stroke-paper" strokeWidth="7" />
      <rect x="13.5" y="13.5" width="20" height="20" rx="5" className="stroke-brand" />
      <path d="M22.5 9v9" className="stroke-paper" strokeWidth="7" />
      <path d="M22.5 7.5v10.5" className="stroke-deep" />
    </svg>
  );
}

/** Mark and name, leading home. */
export function Logo({ href, name }: { href: string; name: string }) {
  return (
    <Anchor
      href={href}
      classes="inline-flex min-h-11 items-center gap-2 text-[1.25rem] font-bold text-deep no-underline max-[22rem]:text-[1.125rem] sm:gap-2.5 sm:text-[1.5rem]"
    >
      <LogoMark />
      {name}
    </Anchor>
  );
}
