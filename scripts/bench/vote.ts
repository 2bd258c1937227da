import type { BenchContext, Measurement } from './measurement';
import { measureOperations, type OperationPair } from './operations';

const AIM = 0.4;
/** One vote per municipality that may vote in the ballot. */
const VOTES = 320;

/** One vote through the command against the same inserts made directly with pg; null until both are given. */
export async function measureVote(context: BenchContext): Promise<Measurement | null> {
  const pair = await prepareVotes(context);
  if (!pair) return null;
  return measureOperations(
    { name: 'vote', subject: 'the command', floor: 'the same inserts', aim: AIM },
    pair,
    { count: VOTES },
  );
}

/**
 * Makes two open ballots with a roll and returns how to cast vote `index` in each: `subject` by the command,
 * `floor` by one pg transaction with the same rows (vote, roll, audit, receipt).
 * @TODO (3) give the pair once the command for casting a vote exists.
 */
async function prepareVotes(_context: BenchContext): Promise<OperationPair | null> {
  return null;
}
