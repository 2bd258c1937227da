import { openBallot } from '@/scripts/bench/hall';
import { castOnce, formFields } from '@/scripts/chaos/send-vote';
import { fillIn, logInHall, proveFactors, type Voter } from '@/scripts/chaos/voters';
import { type BenchContext, compare, type Measurement } from './measurement';

/** Votes a second that one process must take. */
const ASKED = 150;
const AT_ONCE = 20;
/** Halls that vote: the first is not counted. */
const HALLS = 3;

/**
 * Votes of a whole hall as plain posts of the form, through log-in, policy and door, against what is asked. Throws when
 * a vote is not accepted.
 */
export async function measureVotePost(context: BenchContext): Promise<Measurement> {
  const voters = await logInHall(context.ownerUrl);
  await proveFactors(context.ownerUrl);
  let seconds = 0;
  for (let hall = 0; hall < HALLS; hall += 1) {
    const took = await voteOf(context, voters, hall);
    if (hall > 0) seconds += took;
  }
  const names = { name: 'vote', subject: 'as a plain post', floor: 'asked', aim: 1 };
  return compare(names, (voters.length * (HALLS - 1)) / seconds, ASKED);
}

/** Seconds in which a hall votes. */
async function voteOf({ address, ownerUrl }: BenchContext, voters: Voter[], hall: number): Promise<number> {
  const place = { address, ballotId: await openBallot(ownerUrl, `bench-post-${hall}`) };
  const fields = await formFields(place, voters[0] as Voter);
  const waiting = fillIn(voters);
  const started = performance.now();
  const work = async () => {
    for (let ballot = waiting.shift(); ballot; ballot = waiting.shift()) {
      const outcome = await castOnce(place, fields, ballot);
      if (outcome !== 'accepted') throw new Error(`A vote of the benchmark was not accepted: ${outcome}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return (performance.now() - started) / 1000;
}
