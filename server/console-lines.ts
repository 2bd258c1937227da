import { format } from 'node:util';
import { log } from '@/lib/platform/log';
import { logUnexpected } from '@/lib/platform/log-unexpected';

/**
 * Turns what Next and packages print as errors and warnings into lines of the log. A failure of a request that is in
 * the log already is not said again, and what Next warns of is the mistake of a client.
 */
export function sendConsoleToLog(): void {
  console.error = (...words: unknown[]) => {
    const error = words.find((word) => word instanceof Error);
    logUnexpected(error ?? new Error(format(...words)));
  };
  console.warn = (...words: unknown[]) => log().info({ said: format(...words).slice(0, 500) }, 'warning');
}
