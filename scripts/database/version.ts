import type pg from 'pg';
import { PlainFailure } from '@/scripts/support/plain-failure';
import { addressOf, withClient } from './connection';

/** The oldest PostgreSQL that has all that the migrations use (MERGE, NULLS NOT DISTINCT, security_invoker). */
export const OLDEST_POSTGRES = 15;

/**
 * Checks that the server is PostgreSQL 15 or newer and returns its version, such as "18.4".
 * Throws a PlainFailure for an older server or one that cannot be reached.
 */
export function checkServerVersion(url: string): Promise<string> {
  return withClient(url, async (client: pg.Client) => {
    const { rows } = await client.query<{ number: string; text: string }>(
      "select current_setting('server_version_num') as number, current_setting('server_version') as text",
    );
    const number = Number(rows[0]?.number ?? 0);
    const text = rows[0]?.text ?? 'unknown';
    const refusal = refusalOfVersion(number, text, addressOf(url));
    if (refusal) throw new PlainFailure(refusal);
    return text.split(' ')[0] ?? text;
  });
}

/** The sentence for a server that is too old, or null. `number` is PostgreSQL's server_version_num (150004). */
export function refusalOfVersion(number: number, text: string, address: string): string | null {
  if (Math.floor(number / 10_000) >= OLDEST_POSTGRES) return null;
  return `The PostgreSQL at ${address} is version ${text}, and Bindend needs ${OLDEST_POSTGRES} or newer: upgrade it, or leave DATABASE_URL empty to use the one that comes with Bindend.`;
}
