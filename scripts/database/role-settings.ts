import pg from 'pg';

/**
 * How long the portal waits at most: for a lock, for one statement, and for itself between two statements of a
 * transaction (a process that hangs then lets its locks go). Kept with the role, so that they hold for every
 * connection, also through a pooler.
 */
const TIME_LIMITS = {
  lock_timeout: '3s',
  statement_timeout: '20s',
  idle_in_transaction_session_timeout: '30s',
};

/** A role's settings for every database (null), or for this one. */
type Kept = { database: string | null; settings: string[] };

async function keptSettings(client: pg.Client, role: string): Promise<Kept[]> {
  const { rows } = await client.query<Kept>(
    `SELECT d.datname AS database, s.setconfig AS settings
     FROM pg_db_role_setting s LEFT JOIN pg_database d ON d.oid = s.setdatabase
     WHERE s.setrole = (SELECT oid FROM pg_roles WHERE rolname = $1)
       AND (s.setdatabase = 0 OR d.datname = current_database())`,
    [role],
  );
  return rows;
}

/** Whether the portal's connections to this database begin with its time limits and with nothing else. */
export async function areSettingsRight(client: pg.Client, role: string): Promise<boolean> {
  const [kept, ...more] = await keptSettings(client, role);
  const wanted = Object.entries(TIME_LIMITS).map(([name, limit]) => `${name}=${limit}`);
  return (
    kept?.database === null && more.length === 0 && `${kept.settings.toSorted()}` === `${wanted.toSorted()}`
  );
}

/** A role may set what its own next connections begin with, such as who acts. Nothing of it is kept but the limits. */
export async function putSettingsRight(client: pg.Client, role: string): Promise<void> {
  if (await areSettingsRight(client, role)) return;
  const name = pg.escapeIdentifier(role);
  for (const { database } of await keptSettings(client, role)) {
    const where = database === null ? '' : `IN DATABASE ${pg.escapeIdentifier(database)} `;
    await client.query(`ALTER ROLE ${name} ${where}RESET ALL`);
  }
  for (const [setting, limit] of Object.entries(TIME_LIMITS)) {
    await client.query(`ALTER ROLE ${name} SET ${setting} = '${limit}'`);
  }
}
