/** A number or sum that matters, in running text: bold, never broken over two lines. */
export function Amount({ children }: { children: string }) {
  return <strong className="font-bold whitespace-nowrap tabular-nums">{children}</strong>;
}
