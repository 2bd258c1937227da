import type pg from 'pg';
import { describe, expect, test } from 'vitest';
import { withClient } from '@/scripts/database/connection';
import { World } from '../../support/world';

const world = World.use();

/** What PostgreSQL answers to a statement: its SQL state, or `ok`. */
async function answer(url: string, ...statements: string[]): Promise<string> {
  return withClient(url, async (client) => {
    for (const statement of statements) {
      try {
        await client.query(statement);
      } catch (error) {
        return (error as pg.DatabaseError).code ?? 'unknown';
      }
    }
    return 'ok';
  });
}
const REFUSED = '42501';

/** What one could do with the portal's password beside what the portal does; each may be done by the owner. */
const BESIDE: [string, ...string[]][] = [
  ['a large object', 'SELECT lo_create(0)'],
  ['a large object with content', String.raw`SELECT lo_from_bytea(0, '\x00')`],
  ['a large object from a file', "SELECT lo_import('/etc/hostname')"],
  ['a temporary table', 'CREATE TEMPORARY TABLE ballot (id uuid)'],
  ['a temporary table from a query', 'SELECT 1 AS id INTO TEMPORARY vote_here'],
  ['a temporary function', 'CREATE FUNCTION pg_temp.f() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$'],
  ['a table', 'CREATE TABLE public.mine (id int)'],
  ['a schema', 'CREATE SCHEMA mine'],
  ['an extension', 'CREATE EXTENSION hstore'],
  ['a program', "COPY (SELECT 1) TO PROGRAM 'cat > /dev/null'"],
  ['a file of the server', "SELECT pg_read_file('postgresql.conf')"],
  ['code of its own', 'DO $$ BEGIN PERFORM 1; END $$'],
  ['a notification from a query', "SELECT pg_notify('x', 'y')"],
  ['the end of another connection', 'SELECT pg_terminate_backend(0)'],
  ['a stop to another connection', 'SELECT pg_cancel_backend(0)'],
];

describe('the role of the portal', () => {
  test.each(BESIDE)('gets no %s, and the owner does', async (_what, statement) => {
    expect(await answer(world.portalUrl, statement)).toBe(REFUSED);
    expect(await answer(world.ownerUrl, 'BEGIN', statement, 'ROLLBACK')).toBe('ok');
  });
  test('does not throw its own rights away, nor those of its group', async () => {
    for (const whose of ['CURRENT_USER', 'bindend_portal']) {
      expect(await answer(world.portalUrl, `DROP OWNED BY ${whose}`)).toBe(REFUSED);
    }
    expect(await answer(world.portalUrl, 'SET ROLE bindend_portal', 'DROP OWNED BY CURRENT_USER')).toBe(
      REFUSED,
    );
    expect(await answer(world.portalUrl, 'SELECT count(*) FROM municipality')).toBe('ok');
  });
  test('changes no other role, and none of its own rights', async () => {
    for (const change of [
      "bindend PASSWORD 'x'",
      'CURRENT_USER SUPERUSER',
      'CURRENT_USER BYPASSRLS',
      'CURRENT_USER CREATEROLE',
      "CURRENT_USER VALID UNTIL '2000-01-01'",
      'CURRENT_USER CONNECTION LIMIT 0',
      'bindend_portal LOGIN',
    ]) {
      expect([change, await answer(world.portalUrl, `ALTER ROLE ${change}`)]).toEqual([change, REFUSED]);
    }
  });
});

test('every trigger of ours looks in our own schema first, and in temporary tables last', async () => {
  const paths = await world.owner.$queryRaw<{ name: string; path: string | null }[]>`
    SELECT p.proname AS name, array_to_string(p.proconfig, ',') AS path
    FROM pg_proc p JOIN pg_language l ON l.oid = p.prolang
    WHERE p.pronamespace = 'public'::regnamespace AND (l.lanname = 'plpgsql' OR p.prosecdef)
      AND p.proname <> 'open_table'`;
  expect(paths.length).toBeGreaterThan(15);
  expect(paths.filter(({ path }) => path !== 'search_path=public, pg_temp')).toEqual([]);
});
