import { createHmac } from 'node:crypto';
import pg from 'pg';
import { codeOf, PlainFailure } from '@/scripts/support/plain-failure';
import { confinePortal } from './confine';
import { databaseNameOf, withClient, withLock } from './connection';

/** The group that holds all rights of the portal. The migrations make it; nobody logs in as it. */
export const PORTAL_GROUP = 'bindend_portal';

const SUFFIX = '_portal_login';
/** PostgreSQL cuts names off at 63 bytes. */
const LONGEST_NAME = 63;

type Attributes = {
  rolsuper: boolean;
  rolbypassrls: boolean;
  rolcreatedb: boolean;
  rolcreaterole: boolean;
  rolcanlogin: boolean;
  rolinherit: boolean;
  member: boolean;
};

/**
 * Makes or repairs the role that the portal logs in as, and returns its connection URL.
 * It owns nothing and cannot bypass row-level security; all it may do it has from the group `bindend_portal`.
 * Its password follows from `secret`, so it is never stored; another secret means another password at the
 * next start. `name` is by default `<database>_portal_login`, so that portals on one server do not share a role and
 * a database called `bindend` does not collide with the group.
 * Throws a PlainFailure when the owner may not make roles.
 */
export async function ensurePortalRole(ownerUrl: string, secret: string, name = portalRoleName(ownerUrl)) {
  const password = portalPassword(secret, name);
  const portalUrl = withAccount(ownerUrl, name, password);
  if (!(await isReady(portalUrl))) {
    await withLock(ownerUrl, `bindend: role ${name}`, (client) => makeRole(client, name, password));
  }
  await confinePortal(ownerUrl, name);
  return portalUrl;
}

/** `<database>_portal_login`, cut to what PostgreSQL accepts as a name. */
export function portalRoleName(ownerUrl: string): string {
  return databaseNameOf(ownerUrl).slice(0, LONGEST_NAME - SUFFIX.length) + SUFFIX;
}

/** 256 bits in hex, bound to the role so that two databases with one secret do not share a password. */
export function portalPassword(secret: string, role: string): string {
  return createHmac('sha256', secret).update(`portal role ${role}`).digest('hex');
}

/** The same server and database for another account. */
export function withAccount(url: string, user: string, password: string): string {
  const changed = new URL(url);
  changed.username = encodeURIComponent(user);
  changed.password = password;
  return changed.toString();
}

/** Whether the role can log in now and is exactly what it should be: the usual case, which writes nothing. */
async function isReady(portalUrl: string): Promise<boolean> {
  try {
    return await withClient(portalUrl, async (client) => {
      const attributes = await readAttributes(client, decodeURIComponent(new URL(portalUrl).username));
      return attributes?.member === true && refusalOfRole(attributes) === null;
    });
  } catch {
    return false;
  }
}

async function makeRole(client: pg.Client, name: string, password: string): Promise<void> {
  const role = pg.escapeIdentifier(name);
  try {
    await requireGroup(client);
    const verb = (await readAttributes(client, name)) ? 'alter' : 'create';
    // SUPERUSER, BYPASSRLS, CREATEDB and CREATEROLE are not named: a new role has none of them, and only who has
    // one may name it, even to take it away. What the role then has is checked below.
    await client.query(`${verb} role ${role} login inherit password ${pg.escapeLiteral(password)}`);
    await client.query(`grant ${PORTAL_GROUP} to ${role}`);
    await client.query(
      `grant connect on database ${pg.escapeIdentifier(await currentDatabase(client))} to ${role}`,
    );
  } catch (error) {
    if (codeOf(error) !== '42501') throw error;
    const { rows } = await client.query<{ me: string }>('select current_user as me');
    throw new PlainFailure(
      `The database user "${rows[0]?.me}" may not make the portal's own role "${name}": run "ALTER ROLE ${rows[0]?.me} CREATEROLE" as a superuser, and drop "${name}" and "${PORTAL_GROUP}" if another user made them.`,
    );
  }
  const attributes = await readAttributes(client, name);
  const refusal = attributes ? refusalOfRole(attributes) : 'is missing';
  if (refusal) {
    throw new PlainFailure(
      `The portal's database role "${name}" ${refusal}: drop that role as a superuser and start again.`,
    );
  }
}

async function requireGroup(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [PORTAL_GROUP]);
  if (!rowCount) {
    throw new PlainFailure(`The database has no role "${PORTAL_GROUP}": apply the migrations first.`);
  }
}

async function currentDatabase(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>('select current_database() as name');
  return rows[0]?.name ?? '';
}

async function readAttributes(client: pg.Client, name: string): Promise<Attributes | null> {
  const { rows } = await client.query<Attributes>(
    `select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolcanlogin, rolinherit,
            exists (select from pg_auth_members m join pg_roles g on g.oid = m.roleid
                    where m.member = r.oid and g.rolname = $2) as member
     from pg_roles r where rolname = $1`,
    [name, PORTAL_GROUP],
  );
  return rows[0] ?? null;
}

/** What makes a role unfit for the portal, as the end of a sentence, or null. */
function refusalOfRole(role: Attributes): string | null {
  if (role.rolsuper) return 'is a superuser';
  if (role.rolbypassrls) return 'may bypass row-level security';
  if (role.rolcreatedb || role.rolcreaterole) return 'may make databases or roles';
  if (!role.rolcanlogin || !role.rolinherit) return 'may not log in or does not inherit';
  return null;
}
