import autocannon from 'autocannon';
import { PlainFailure } from '@/scripts/support/plain-failure';
import { compare, type Measurement } from './measurement';

const CONNECTIONS = 20;
const ROUND_SECONDS = 4;
const ROUNDS = 3;

/** Two addresses of the same server to compare. */
export type RequestPair = { name: string; subject: string; floor: string; aim: number };

/**
 * Requests per second of one path against another. The rounds alternate, so that a machine that slows down
 * slows both. Throws a PlainFailure when an answer is not 2xx: a fast error page is no result.
 */
export async function measureRequests(address: string, pair: RequestPair): Promise<Measurement> {
  await fire(address, pair.floor, 1);
  await fire(address, pair.subject, 1);
  let subject = 0;
  let floor = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    floor += await fire(address, pair.floor, ROUND_SECONDS);
    subject += await fire(address, pair.subject, ROUND_SECONDS);
  }
  return compare(pair, subject / ROUNDS, floor / ROUNDS);
}

/** Requests per second, the mean of one round. */
export async function fire(address: string, path: string, seconds: number): Promise<number> {
  const result = await autocannon({ url: `${address}${path}`, connections: CONNECTIONS, duration: seconds });
  const failed = result.non2xx + result.errors + result.timeouts;
  if (failed || !result['2xx']) {
    throw new PlainFailure(
      `${path} gave ${failed} answers that are no success out of ${result.requests.total}.`,
    );
  }
  return result['2xx'] / result.duration;
}
