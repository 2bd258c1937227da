import type { ReactNode } from 'react';

/** Longer text as plain elements (p, ul, ol, h2, h3, blockquote, strong) with the distances of the house. */
export function Prose({ children }: { children: ReactNode }) {
  return (
    <div
      className={
        'max-w-measure text-body [&>*+*]:mt-4 [&_h2]:mt-10 [&_h2]:font-heading [&_h2]:text-h2 [&_h3]:mt-8 ' +
        '[&_h3]:font-heading [&_h3]:text-h3 [&_ul]:list-disc [&_ol]:list-decimal [&_ul]:pl-6 [&_ol]:pl-6 ' +
        '[&_li]:mt-1 [&_a]:text-link [&_a]:underline [&_a]:underline-offset-[0.2em] ' +
        '[&_blockquote]:border-l-4 [&_blockquote]:border-line [&_blockquote]:pl-5 [&_code]:font-mono [&_code]:text-small'
      }
    >
      {children}
    </div>
  );
}
