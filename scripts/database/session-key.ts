import { derivedKey } from '@/lib/identity/derived-key';
import { withClient } from './connection';

/**
 * Gives the database its copy of the key by which the portal seals sessions: the database takes a vote on that proof only, and
 * the portal's role never reads it. Follows from `secret` (AUTH_SECRET); with another one people log in again anyway.
 */
export async function keepSessionKey(ownerUrl: string, secret: string): Promise<void> {
  await withClient(ownerUrl, (client) =>
    client.query(
      `insert into owner_key (name, key) values ('session seal', $1)
       on conflict (name) do update set key = excluded.key where owner_key.key <> excluded.key`,
      [derivedKey('session seal', secret)],
    ),
  );
}
