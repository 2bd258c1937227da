import { compare, type Measurement } from './measurement';

/** The same work done in two ways, each called once per index. Both must leave the same rows behind. */
export type OperationPair = {
  subject: (index: number) => Promise<unknown>;
  floor: (index: number) => Promise<unknown>;
};

/**
 * Operations per second of one way against the other: `count` of each, in rounds that alternate, with
 * `concurrency` under way at once, after `warmUp` that do not count. Indexes start at 0 for both.
 */
export async function measureOperations(
  names: Pick<Measurement, 'name' | 'subject' | 'floor' | 'aim'>,
  pair: OperationPair,
  {
    count,
    concurrency = 4,
    rounds = 4,
    warmUp = 0,
  }: { count: number; concurrency?: number; rounds?: number; warmUp?: number },
): Promise<Measurement> {
  const size = Math.floor(count / rounds);
  await time(pair.floor, 0, warmUp, concurrency);
  await time(pair.subject, 0, warmUp, concurrency);
  let subjectSeconds = 0;
  let floorSeconds = 0;
  for (let round = 0; round < rounds; round += 1) {
    floorSeconds += await time(pair.floor, warmUp + round * size, size, concurrency);
    subjectSeconds += await time(pair.subject, warmUp + round * size, size, concurrency);
  }
  const done = size * rounds;
  return compare(names, done / subjectSeconds, done / floorSeconds);
}

async function time(
  work: (index: number) => Promise<unknown>,
  from: number,
  size: number,
  concurrency: number,
): Promise<number> {
  const started = performance.now();
  let next = from;
  const runner = async () => {
    while (next < from + size) {
      const index = next;
      next += 1;
      await work(index);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, runner));
  return (performance.now() - started) / 1000;
}
