/** A process that votes, as one of several portals beside each other on one database. */
import { randomUUID } from 'node:crypto';
import { castVote } from '@/lib/assembly/commands/cast-vote';
import { findBallotToCast } from '@/lib/assembly/queries/votes';
import type { Choice } from '@/lib/ballots/tally';
import type { Actor } from '@/lib/platform/actor';

/** Votes to cast; one process looks at the ballot first, so that their statements differ in order. */
export type Task = { ballotId: string; looksFirst: boolean; votes: { actor: Actor; choice: Choice }[] };

/** More than the connections that it has, and few enough that nobody waits long for one. */
const AT_ONCE = 10;

process.on('message', async ({ ballotId, looksFirst, votes }: Task) => {
  const vote = async ({ actor, choice }: Task['votes'][number]): Promise<string> => {
    const municipalityId = actor.actingFor?.id ?? '';
    const invocation = { requestId: randomUUID(), idempotencyKey: randomUUID() };
    try {
      if (looksFirst) await findBallotToCast(actor, ballotId);
      const result = await castVote.execute(actor, { ballotId, municipalityId, choice }, invocation);
      return result.ok ? 'ok' : result.error.code;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  };
  const answers: string[] = [];
  const waiting = [...votes.entries()];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) answers[next[0]] = await vote(next[1]);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  process.send?.(answers, () => process.exit(0));
});
