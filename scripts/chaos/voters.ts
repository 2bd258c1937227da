import { randomUUID } from 'node:crypto';
import type { Choice } from '@/lib/ballots/tally';
import { newToken } from '@/lib/identity/token';
import { type Delegate, fillHall } from '@/scripts/bench/hall';
import { cookieOf } from '@/scripts/bench/session-cookie';
import { withClient } from '@/scripts/database/connection';

/** Somebody in the hall who is logged in. */
export type Voter = Delegate & { cookie: string };

/** A vote that must be stored once: what is chosen, and the key by which sending it again is known. */
export type Ballot = Voter & { choice: Choice; formKey: string };

const CHOICES: Choice[] = ['for', 'against', 'abstain'];

/** A hall of delegates, one for each municipality that exists, each logged in with a session of its own. */
export async function logInHall(ownerUrl: string): Promise<Voter[]> {
  const delegates = await fillHall(ownerUrl);
  const sessions = delegates.map((delegate) => ({ ...delegate, ...newToken() }));
  await withClient(ownerUrl, (client) =>
    client.query(
      `insert into session (id, person_id, acting_municipality_id, token_hash, expires_at)
       select gen_random_uuid(), "personId", "municipalityId", "tokenHash", now() + interval '12 hours'
       from jsonb_to_recordset($1::jsonb) as s ("personId" uuid, "municipalityId" uuid, "tokenHash" text)`,
      [JSON.stringify(sessions)],
    ),
  );
  return Promise.all(
    sessions.map(async ({ token, personId, municipalityId }) => ({
      personId,
      municipalityId,
      cookie: await cookieOf(token),
    })),
  );
}

/** Lets everybody go on as if they had just proved a second factor, which counts for ten minutes. */
export async function proveFactors(ownerUrl: string): Promise<void> {
  await withClient(ownerUrl, (client) =>
    client.query(
      `update session set second_factor_at = now(), last_seen_at = now(),
         seal = session_seal(id, person_id, token_hash, now())
       where ended_at is null`,
    ),
  );
}

/** What the hall is going to vote, by lot. */
export function fillIn(voters: Voter[]): Ballot[] {
  return voters.map((voter) => ({
    ...voter,
    choice: CHOICES[Math.floor(Math.random() * CHOICES.length)] ?? 'for',
    formKey: randomUUID(),
  }));
}
