import pLimit, { type LimitFunction } from 'p-limit';
import { fail, type Result } from '@/lib/platform/result';

/**
 * Log-ins that one process looks at at the same moment. Each works out a hash of 19 MiB on one of four threads and takes
 * a connection: more at once are no faster, and would take the connections of everyone who is in. One origin has half,
 * so that a full hall, or a flood, has others wait behind it no longer than for one of its own.
 */
export const AT_ONCE = { inAll: 8, perOrigin: 4, waitingPerOrigin: 500 } as const;

const all = pLimit(AT_ONCE.inAll);
const origins = new Map<string, { turn: LimitFunction; here: number }>();

/** Does the work when its turn has come, first come first served per origin. Errors: `busy` when too many wait there. */
export async function inTurn<Value>(
  origin: string,
  work: () => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const queue = origins.get(origin) ?? { turn: pLimit(AT_ONCE.perOrigin), here: 0 };
  if (queue.here >= AT_ONCE.perOrigin + AT_ONCE.waitingPerOrigin) return fail('busy');
  queue.here += 1;
  origins.set(origin, queue);
  try {
    return await queue.turn(() => all(work));
  } finally {
    queue.here -= 1;
    if (queue.here === 0) origins.delete(origin);
  }
}

/** How many origins have somebody who waits or is looked at. */
export const originsInTurn = () => origins.size;
