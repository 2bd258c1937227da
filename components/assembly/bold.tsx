import type { ReactNode } from 'react';

/** The <b> of a message: a number that matters, never broken over two lines. */
export function bold(chunks: ReactNode) {
  return <strong className="font-bold whitespace-nowrap tabular-nums">{chunks}</strong>;
}
