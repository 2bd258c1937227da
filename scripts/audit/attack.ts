import type pg from 'pg';
import type { Activity } from './activity';
import type { Reason } from './finding';

/** Something that whoever is master of the database might do, and what the check must say of it. */
export type Attack = {
  what: string;
  run: (client: pg.Client, activity: Activity) => Promise<unknown>;
  /** Each of these must be named; others may be too */
  named: readonly Reason[];
  /** Whether only who saved heads outside the portal can see it */
  needsSavedHeads?: boolean;
};

/** An attack of one statement, whose $1 is the id of something that happened. */
export const sql =
  (text: string, of: keyof Activity): Attack['run'] =>
  (client, activity) =>
    client.query(text, [activity[of]]);
