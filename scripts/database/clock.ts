import { clockDifference, isClockOff } from '@/lib/platform/database-clock';
import { withClient } from './connection';

/** What is to be said of the clocks of this machine and the database, in a few words: the same, or how far off. */
export function compareClocks(url: string): Promise<string> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ moment: Date }>('select clock_timestamp() as moment');
    const moment = rows[0]?.moment ?? new Date();
    return isClockOff(moment) ? wordsFor(clockDifference(moment)) : 'the same';
  });
}

/** A sentence for a difference in milliseconds: positive when this machine is ahead. */
export function wordsFor(difference: number): string {
  const minutes = Math.round(Math.abs(difference) / 60_000);
  const [count, unit] = minutes < 120 ? [minutes, 'minutes'] : [Math.round(minutes / 60), 'hours'];
  const side = difference > 0 ? 'ahead of' : 'behind';
  return `WARNING: this machine is ${count} ${unit} ${side} the database; Bindend goes by the database's clock, set this machine's right`;
}
