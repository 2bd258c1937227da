import { newToken } from '@/lib/identity/token';
import { parseSettings } from '@/lib/platform/settings';
import { withClient } from '@/scripts/database/connection';
import { addressOf, servePortal } from '@/scripts/portal/serve';
import { freePort } from '@/scripts/support/free-port';
import type { Lifetime } from '@/scripts/support/lifetime';
import { type BenchContext, compare, type Measurement } from './measurement';
import { alternate, type Target } from './requests';
import { cookieOf } from './session-cookie';

const ACCOUNT = 'informatiemanager.nijmegen@demo.bindend.example';
const NAMES = { name: 'behind the log-in', subject: 'obligations', floor: 'the same, unchecked', aim: 0.6 };

/**
 * A page behind the log-in, with session, policy, tenant and row-level security, against the same page without them:
 * served by a second process that logs in to PostgreSQL as its owner, whom row-level security does not bind. Throws
 * when the two do not show the same number of obligations.
 */
export async function measurePortalPage(lifetime: Lifetime, context: BenchContext): Promise<Measurement> {
  const { cookie, municipalityId } = await openSession(context.ownerUrl);
  const subject = { url: `${context.address}/nl/mijn/verplichtingen`, headers: { cookie } };
  const unchecked = await serveAsOwner(lifetime, context.ownerUrl);
  const floor = { url: `${unchecked}/nl/bench/obligations?municipality=${municipalityId}` };
  const [shown, asked] = [await rowsOf(subject), await rowsOf(floor)];
  if (shown === 0 || shown !== asked) throw new Error(`Not the same page: ${shown} and ${asked} rows`);
  const speeds = await alternate(subject, floor);
  return compare(NAMES, speeds.subject, speeds.floor);
}

async function serveAsOwner(lifetime: Lifetime, ownerUrl: string): Promise<string> {
  const port = String(await freePort());
  const settings = parseSettings({ ...process.env, PORT: port });
  const env = { ...process.env, PORT: port, PORTAL_DATABASE_URL: ownerUrl } as Record<string, string>;
  await servePortal(lifetime, { settings, env }, 'start');
  return addressOf(settings);
}

/** A log-in of an official of Nijmegen, as the portal itself makes it. */
async function openSession(ownerUrl: string): Promise<{ cookie: string; municipalityId: string }> {
  const { token, tokenHash } = newToken();
  const { rows } = await withClient(ownerUrl, (client) =>
    client.query<{ municipalityId: string }>(
      `insert into session (id, person_id, acting_municipality_id, token_hash, expires_at)
       select gen_random_uuid(), p.id, m.municipality_id, $1, now() + interval '1 hour'
       from account p join membership m on m.person_id = p.id where p.email = $2 limit 1
       returning acting_municipality_id as "municipalityId"`,
      [tokenHash, ACCOUNT],
    ),
  );
  if (!rows[0]) throw new Error('The benchmark needs the demo accounts');
  return { cookie: await cookieOf(token), municipalityId: rows[0].municipalityId };
}

async function rowsOf({ url, headers }: Target): Promise<number> {
  const answer = await fetch(url, { headers, redirect: 'error' });
  return (await answer.text()).split('<tr').length - 1;
}
