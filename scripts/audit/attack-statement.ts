import type { Activity } from './activity';
import type { Attack } from './attacks';

/** An attack of one statement, whose $1 is the id of something that happened. */
export const sql =
  (text: string, of: keyof Activity): Attack['run'] =>
  (client, activity) =>
    client.query(text, [activity[of]]);
