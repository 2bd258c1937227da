/**
 * Runs one step and prints one line for it: what it does, what came of it and how long it took.
 * A step returns its outcome in a few words, or nothing. A failed step ends its line and passes the error on.
 */
export async function step(label: string, work: () => Promise<unknown>): Promise<void> {
  const started = performance.now();
  const isTerminal = process.stdout.isTTY === true;
  if (isTerminal) process.stdout.write(`• ${label} … `);
  let outcome: unknown;
  try {
    outcome = await work();
  } catch (error) {
    process.stdout.write(isTerminal ? 'failed\n' : `• ${label} … failed\n`);
    throw error;
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(
    `${isTerminal ? '' : `• ${label} … `}${typeof outcome === 'string' ? outcome : 'done'} (${seconds} s)\n`,
  );
}
