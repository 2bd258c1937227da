import 'server-only';
import { NOBODY } from '@/lib/platform/actor';
import { inScope } from '@/lib/platform/database';
import { clockDifference, isClockOff } from '@/lib/platform/database-clock';
import { log } from '@/lib/platform/log';
import { troubleOf } from '@/lib/platform/sql-state';

/**
 * Reads the database's clock before the first page asks what day it is, and says in the log when the clock of this process
 * is more than a minute off. A database that can't be reached now is asked by the first transaction.
 */
export async function compareClocks(): Promise<void> {
  try {
    const moment = await inScope(NOBODY, async (_tx, now) => now);
    if (!isClockOff(moment)) return;
    const seconds = Math.round(clockDifference(moment) / 1000);
    log().warn({ seconds }, 'the clock of this machine differs from that of the database: set it right');
  } catch (error) {
    const trouble = troubleOf(error);
    log().warn(trouble ? { trouble } : { err: error }, 'the clock of the database was not read');
  }
}
