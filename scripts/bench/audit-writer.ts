/** One process of writers for `npm run bench`, as several portals run beside each other on one database. */
import { randomUUID } from 'node:crypto';
import type { Actor } from '@/lib/platform/actor';
import { todayInAmsterdam } from '@/lib/platform/clock';
import { draftReorganisation } from '@/lib/reorganisations/commands/draft';

/** What the parent says: so many commands by each of so many people of the bureau, at once. */
export type Task = { people: Actor[]; times: number };

process.on('message', ({ people, times }: Task) => {
  Promise.all(people.map((person) => write(person, times))).then(() => process.send?.('done'));
});
// The channel to the parent must keep this process alive between two tasks.
process.channel?.ref();

/** A command with the least work of its own, one row: what is measured is the door and the trail behind it. */
async function write(person: Actor, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    const input = { on: todayInAmsterdam(), note: 'bench' };
    const result = await draftReorganisation.execute(person, input, { requestId: randomUUID() });
    if (!result.ok) throw new Error(`The command was refused: ${result.error.code}`);
  }
}
