import { setTimeout as wait } from 'node:timers/promises';
import { openBallot } from '@/scripts/bench/hall';
import { withClient } from '@/scripts/database/connection';
import { problemsOf, type Sent } from './check';
import type { Fall } from './falls';
import { formFields, isAccepted, sendVote } from './send-vote';
import { fillIn, proveFactors, type Voter } from './voters';

/** The portal under test; `close` closes a ballot as the bureau does. */
export type Subject = { address: string; ownerUrl: string; close: (ballotId: string) => Promise<void> };

/** What a round found. */
export type Round = { line: string; votes: number; again: number; silenceMs: number; problems: string[] };

/** How many vote at the same moment. */
const AT_ONCE = 32;
/** After the moment that was drawn, so that a fall does not always come between two answers. */
const LONGEST_DELAY_MS = 30;

/** One vote of the whole hall in which something falls at a moment drawn by lot, and what is stored afterwards. */
export async function playRound(
  subject: Subject,
  voters: Voter[],
  number: number,
  fall: Fall,
): Promise<Round> {
  const { address, ownerUrl } = subject;
  await proveFactors(ownerUrl);
  const place = { address, ballotId: await openBallot(ownerUrl, `chaos-${number}`) };
  const fields = await formFields(place, voters[0] as Voter);
  const after = Math.floor(Math.random() * voters.length * 0.9);
  const answeredAt: number[] = [];
  let strike: Promise<void> | undefined;
  const waiting = fillIn(voters);
  const sent: Sent[] = [];
  const work = async () => {
    for (let ballot = waiting.shift(); ballot; ballot = waiting.shift()) {
      if (sent.length >= after) strike ??= wait(Math.random() * LONGEST_DELAY_MS).then(fall.strike);
      const answer = await sendVote(place, fields, ballot);
      sent.push({ ballot, answer });
      answeredAt.push(performance.now());
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  await strike;
  await ready(address);
  await subject.close(place.ballotId);
  const problems = await withClient(ownerUrl, (client) => problemsOf(client, place.ballotId, sent));
  const accepted = sent.filter(({ answer }) => isAccepted(answer)).length;
  const again = sent.filter(({ answer }) => answer.sent > 1).length;
  const silenceMs = longestGap(answeredAt);
  const line = `${number}. ${fall.name} after ${after} votes: ${accepted} accepted, ${again} of them sent more than once, longest silence ${(silenceMs / 1000).toFixed(1)} s`;
  return { line, votes: accepted, again, silenceMs, problems };
}

/** Waits until all stands: what fell after the last answer was not noticed by a voter. */
async function ready(address: string): Promise<void> {
  for (;;) {
    const answer = await fetch(`${address}/api/ready`).catch(() => null);
    await answer?.text().catch(() => '');
    if (answer?.ok) return;
    await wait(100);
  }
}

/** The longest time in which nobody got an answer, in milliseconds. */
function longestGap(moments: number[]): number {
  return Math.max(0, ...moments.slice(1).map((moment, index) => moment - (moments[index] ?? moment)));
}
