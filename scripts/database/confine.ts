/**
 * What PostgreSQL lets every role do unless it is taken away, taken from the portal's role as far as the owner may: who has
 * its password can then do what the portal does, and nothing beside it.
 */
import pg from 'pg';
import { withLock } from './connection';
import { putSettingsRight } from './role-settings';

/**
 * Functions of PostgreSQL that anyone may call and the portal never does: large objects escape row-level security and fill
 * the disk, ending or cancelling another connection of the role stops the portal, notifications fill a queue.
 */
const NEEDLESS = `pronamespace = 'pg_catalog'::regnamespace AND (
  proname ~ '^(lo_.+|loread|lowrite)$'
  OR proname IN ('pg_notify', 'pg_terminate_backend', 'pg_cancel_backend'))`;

/**
 * Takes away what the owner may take away, and returns what stays open, in words for who starts the portal. Safe to repeat,
 * and writes nothing when all is as it should be. `isOurs` is whether the
 * whole server is the portal's own.
 */
export function confinePortal(ownerUrl: string, role: string, isOurs = false): Promise<string[]> {
  return withLock(ownerUrl, `bindend: role ${role}`, (client) => confine(client, role, isOurs));
}

async function confine(client: pg.Client, role: string, isOurs: boolean): Promise<string[]> {
  await confineDatabase(client, role);
  await putSettingsRight(client, role);
  if (await isSuperuser(client)) {
    await confineFunctions(client);
    await forbidStructure(client);
  }
  if (isOurs) await closeOtherDatabases(client);
  return stillOpen(client, role);
}

/** No temporary tables, which come before the real ones in every search; and nobody connects but who was let in. */
async function confineDatabase(client: pg.Client, role: string): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT datname AS name FROM pg_database d WHERE datname = current_database() AND EXISTS (
       SELECT FROM aclexplode(coalesce(datacl, acldefault('d', datdba))) a WHERE a.grantee = 0)`,
  );
  for (const { name } of rows) {
    await client.query(`REVOKE ALL ON DATABASE ${pg.escapeIdentifier(name)} FROM PUBLIC`);
    await client.query(
      `GRANT CONNECT ON DATABASE ${pg.escapeIdentifier(name)} TO ${pg.escapeIdentifier(role)}`,
    );
  }
}

async function isSuperuser(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ yes: boolean }>(
    'SELECT rolsuper AS yes FROM pg_roles WHERE rolname = current_user',
  );
  return rows[0]?.yes ?? false;
}

async function confineFunctions(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT oid::regprocedure::text AS name FROM pg_proc p WHERE ${NEEDLESS} AND EXISTS (
       SELECT FROM aclexplode(coalesce(proacl, acldefault('f', proowner))) a WHERE a.grantee = 0)`,
  );
  for (const { name } of rows) await client.query(`REVOKE EXECUTE ON FUNCTION ${name} FROM PUBLIC`);
  const { rowCount } = await client.query(
    `SELECT FROM pg_language WHERE lanname = 'plpgsql' AND EXISTS (
       SELECT FROM aclexplode(coalesce(lanacl, acldefault('l', lanowner))) a WHERE a.grantee = 0)`,
  );
  if (rowCount) await client.query('REVOKE USAGE ON LANGUAGE plpgsql FROM PUBLIC');
}

/** Also what needs no right at all, such as DROP OWNED, by which a role throws its own rights away. */
async function forbidStructure(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query(
    `SELECT FROM pg_event_trigger WHERE evtname = 'portal_changes_no_structure'`,
  );
  if (rowCount) return;
  await client.query(
    `CREATE EVENT TRIGGER portal_changes_no_structure ON ddl_command_start
     EXECUTE FUNCTION portal_changes_no_structure()`,
  );
}

async function closeOtherDatabases(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT datname AS name FROM pg_database d WHERE datname <> current_database() AND EXISTS (
       SELECT FROM aclexplode(coalesce(datacl, acldefault('d', datdba))) a WHERE a.grantee = 0)`,
  );
  for (const { name } of rows) {
    await client.query(`REVOKE ALL ON DATABASE ${pg.escapeIdentifier(name)} FROM PUBLIC`);
  }
}

/** What the role may still do that it need not, one phrase each. */
async function stillOpen(client: pg.Client, role: string): Promise<string[]> {
  const { rows } = await client.query<{ databases: string[]; functions: number; guarded: boolean }>(
    `SELECT ARRAY(SELECT datname::text FROM pg_database WHERE datallowconn AND datname <> current_database()
        AND has_database_privilege($1, oid, 'CONNECT') ORDER BY 1) AS databases,
      (SELECT count(*)::int FROM pg_proc p WHERE ${NEEDLESS} AND has_function_privilege($1, oid, 'EXECUTE')) AS functions,
      EXISTS (SELECT FROM pg_event_trigger WHERE evtname = 'portal_changes_no_structure' AND evtenabled <> 'D') AS guarded`,
    [role],
  );
  const { databases = [], functions = 0, guarded = false } = rows[0] ?? {};
  return [
    ...(databases.length > 0 ? [`connect to ${databases.join(', ')}`] : []),
    ...(functions > 0 ? ['make large objects'] : []),
    ...(guarded ? [] : ['give up its own rights']),
  ];
}
