import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { Part } from '@/scripts/support/keep-standing';
import type { Lifetime } from '@/scripts/support/lifetime';
import { codeOf } from '@/scripts/support/plain-failure';
import { withClient } from './connection';
import { ensurePortalRole, portalPassword, portalRoleName, withAccount } from './portal-role';
import { areSettingsRight } from './role-settings';

/** What a log-in is answered when the password or the right to connect is gone; a full or busy server says otherwise. */
const NOT_LET_IN = ['28P01', '28000', '42501'];

/**
 * The portal's role as a part that is kept as it is. PostgreSQL lets every role change its own password and the settings
 * that its connections begin with, and cannot be told not to: it is looked after every so many seconds, and put right.
 */
export function portalRolePart(lifetime: Lifetime, ownerUrl: string, secret: string, seconds = 60): Part {
  const name = portalRoleName(ownerUrl);
  const portalUrl = withAccount(ownerUrl, name, portalPassword(secret, name));
  const ending = new AbortController();
  lifetime.onEnd(async () => ending.abort());
  const fallen = async () => {
    // A database that is away is no altered role: the next look tells.
    while (!lifetime.isEnding && !(await wasAltered(ownerUrl, portalUrl, name).catch(() => false))) {
      await wait(seconds * 1000, undefined, { ref: false, signal: ending.signal }).catch(() => undefined);
    }
    return 'was altered';
  };
  const standUp = async () => {
    await ensurePortalRole(ownerUrl, secret);
    await endConnections(ownerUrl, name);
  };
  return { name: 'The database account of the portal', fallen, standUp };
}

async function wasAltered(ownerUrl: string, portalUrl: string, name: string): Promise<boolean> {
  const right = await withClient(ownerUrl, (client) => areSettingsRight(client, name));
  return !right || !(await isLetIn(portalUrl));
}

async function isLetIn(portalUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: portalUrl, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch (error) {
    return !NOT_LET_IN.includes(codeOf(error));
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Those that began with what was altered would go on with it: the portal makes new ones. Where the owner may end them. */
async function endConnections(ownerUrl: string, name: string): Promise<void> {
  await withClient(ownerUrl, (client) =>
    client.query('select pg_terminate_backend(pid) from pg_stat_activity where usename = $1', [name]),
  ).catch(() => undefined);
}
