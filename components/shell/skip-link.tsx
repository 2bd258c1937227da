import { Anchor } from '@/components/ui/link/anchor';

/** The first stop of the keyboard: past the header, straight to the content. */
export function SkipLink({ children, target = 'main' }: { children: string; target?: string }) {
  return (
    <Anchor
      href={`#${target}`}
      classes="absolute left-4 top-0 z-50 -translate-y-[120%] rounded-control bg-focus px-4 py-3 font-semibold text-[#12222a] focus:translate-y-4 print:hidden"
    >
      {children}
    </Anchor>
  );
}
