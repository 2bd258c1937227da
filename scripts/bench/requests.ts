import autocannon from 'autocannon';
import { PlainFailure } from '@/scripts/support/plain-failure';
import { compare, type Measurement } from './measurement';

const CONNECTIONS = 20;
/** Long enough for the first answers of a page that is not kept, on a slow machine. */
const WARM_UP_SECONDS = 3;
const ROUND_SECONDS = 4;
const ROUNDS = 3;

/** Two addresses of the same server to compare. */
export type RequestPair = { name: string; subject: string; floor: string; aim: number };

/** What is asked again and again. */
export type Target = { url: string; headers?: Record<string, string> };

/** Requests per second of one path against another. Throws a PlainFailure when an answer is not 2xx. */
export async function measureRequests(address: string, pair: RequestPair): Promise<Measurement> {
  const { subject, floor } = await alternate(
    { url: `${address}${pair.subject}` },
    { url: `${address}${pair.floor}` },
  );
  return compare(pair, subject, floor);
}

/**
 * Requests per second of two targets. The rounds alternate, so that a machine that slows down slows both. Throws a
 * PlainFailure when an answer is not 2xx: a fast error page is no result.
 */
export async function alternate(subject: Target, floor: Target): Promise<{ subject: number; floor: number }> {
  await fire(floor, WARM_UP_SECONDS);
  await fire(subject, WARM_UP_SECONDS);
  const sums = { subject: 0, floor: 0 };
  for (let round = 0; round < ROUNDS; round += 1) {
    sums.floor += await fire(floor, ROUND_SECONDS);
    sums.subject += await fire(subject, ROUND_SECONDS);
  }
  return { subject: sums.subject / ROUNDS, floor: sums.floor / ROUNDS };
}

/** Requests per second, the mean of one round. */
export async function fire(target: Target, seconds: number): Promise<number> {
  const result = await autocannon({ ...target, connections: CONNECTIONS, duration: seconds });
  const failed = result.non2xx + result.errors + result.timeouts;
  if (failed || !result['2xx']) {
    throw new PlainFailure(
      `${target.url} gave ${failed} answers that are no success out of ${result.requests.total}.`,
    );
  }
  return result['2xx'] / result.duration;
}
