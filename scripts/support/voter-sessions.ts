import type pg from 'pg';
import { newToken } from '@/lib/identity/token';

/** Opens a sealed session for each of `$1`, a JSON list of `personId` and `tokenHash`; for the owner of the database. */
export const OPEN_SESSIONS = `
  insert into session (id, person_id, token_hash, expires_at, second_factor_at, seal)
  select id, person_id, token_hash, proved + interval '12 hours', proved, session_seal(id, person_id, token_hash, proved)
  from (
    select gen_random_uuid() as id, "personId" as person_id, "tokenHash" as token_hash, moment()::timestamptz(3) as proved
    from jsonb_to_recordset($1::jsonb) as s ("personId" uuid, "tokenHash" text)
  ) as opened`;

/**
 * Logs people in as if each had just proved a second factor, so that the database takes their votes. Returns their tokens,
 * in the same order.
 */
export async function openSessions(client: pg.Client, people: { personId: string }[]): Promise<string[]> {
  const opened = people.map(({ personId }) => ({ personId, ...newToken() }));
  await client.query(OPEN_SESSIONS, [JSON.stringify(opened)]);
  return opened.map(({ token }) => token);
}
