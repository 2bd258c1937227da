import pg from 'pg';
import { messageOf } from '@/scripts/support/plain-failure';
import { lineAt, statementsOf } from './statements';

/** A script of SQL that PostgreSQL refused: its reason, and the line of the script when it can be known. */
export class ScriptFailure extends Error {
  override name = 'ScriptFailure';
  constructor(
    message: string,
    readonly line: number | null,
    options: { cause: unknown },
  ) {
    super(message, options);
  }
}

/**
 * Runs a whole script in one go, as PostgreSQL reads it: no statement is cut out by us. Throws a ScriptFailure.
 * Begin a transaction before, so that a failure takes all of it back.
 */
export async function runScript(client: pg.Client, script: string): Promise<void> {
  let carriedOut = 0;
  const count = () => {
    carriedOut += 1;
  };
  client.connection.on('commandComplete', count);
  try {
    await client.query(script);
  } catch (error) {
    throw new ScriptFailure(messageOf(error), lineOf(script, error, carriedOut), { cause: error });
  } finally {
    client.connection.off('commandComplete', count);
  }
}

/** PostgreSQL says at which character, or nothing: then it was the statement after those that were carried out. */
function lineOf(script: string, error: unknown, carriedOut: number): number | null {
  if (!(error instanceof pg.DatabaseError)) return null;
  if (error.position === undefined) return statementsOf(script)[carriedOut]?.line ?? null;
  // It counts characters from 1, where JavaScript counts halves of those outside the first plane too.
  const before = [...script].slice(0, Number(error.position) - 1).join('');
  return lineAt(script, before.length);
}
