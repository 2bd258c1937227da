/** A process of the portal whose clock may be days off: opens a vote, casts the vote of everybody, and closes it. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { castVote } from '@/lib/assembly/commands/cast-vote';
import { closeBallot } from '@/lib/assembly/commands/close-ballot';
import { openBallot } from '@/lib/assembly/commands/open-ballot';
import type { Actor } from '@/lib/platform/actor';
import { database } from '@/lib/platform/database';
import { readiness } from '@/lib/platform/readiness';
import type { Result } from '@/lib/platform/result';

/** What the test hands over on the standard input, as JSON. */
export type Task = { bureau: Actor; itemId: string; delegates: Actor[] };
/** What this process answers on its standard output, as JSON. */
export type Report = { itsClock: string; ballotId: string; ready: unknown };

const AT_ONCE = 8;
const { bureau, itemId, delegates } = JSON.parse(readFileSync(0, 'utf8')) as Task;

function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}
const invocation = () => ({ requestId: randomUUID() });

/** Votes one after the other until nobody is left; several of these go on at once. */
async function voteOn(ballotId: string): Promise<void> {
  for (let next = delegates.pop(); next; next = delegates.pop()) {
    const actor = { ...next, secondFactorAt: new Date(next.secondFactorAt ?? 0) };
    const municipalityId = actor.actingFor?.id ?? '';
    must(await castVote.execute(actor, { ballotId, municipalityId, choice: 'for' }, invocation()));
  }
}

const { id: ballotId } = must(await openBallot.execute(bureau, { itemId }, invocation()));
await Promise.all(Array.from({ length: AT_ONCE }, () => voteOn(ballotId)));
must(await closeBallot.execute(bureau, { ballotId }, invocation()));
const report: Report = { itsClock: new Date().toISOString(), ballotId, ready: await readiness() };
await database().$disconnect();
process.stdout.write(JSON.stringify(report));
