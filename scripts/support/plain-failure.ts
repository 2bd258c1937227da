/**
 * A failure that the person at the keyboard can solve. Its message is one sentence in plain English that
 * says what is wrong and what to do; the scripts print it without a stack trace and exit with code 1.
 */
export class PlainFailure extends Error {
  override name = 'PlainFailure';
}

/** The message of anything that was thrown, on one line. */
export function messageOf(error: unknown): string {
  const text = error instanceof Error ? error.message || error.name : String(error);
  return text.replace(/\s+/g, ' ').trim();
}

/** The `code` of a system or PostgreSQL error ("EACCES", "42501"), or an empty string. */
export function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

/** Prints a failure for people: one sentence, or everything when it is a defect. */
export function reportFailure(error: unknown): void {
  if (error instanceof PlainFailure) console.error(`\n✗ ${messageOf(error)}`);
  else console.error(error);
}
