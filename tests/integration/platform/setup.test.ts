import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '@/scripts/database/connection';
import { migrateDatabase } from '@/scripts/database/migrate';
import { createDatabase, type TestDatabase } from '@/tests/support/database/clone';

let database: TestDatabase;

beforeAll(async () => {
  database = await createDatabase();
});
afterAll(async () => {
  await database.drop();
});

describe('a clone of the template', () => {
  it('has every migration and policy, so that migrating again changes nothing', async () => {
    expect(await migrateDatabase(database.ownerUrl)).toEqual({ applied: [], replaced: false });
  });

  it('lets the portal in as a role that owns nothing and cannot bypass row-level security', async () => {
    const { rows } = await withClient(database.portalUrl, (client) =>
      client.query(`select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole,
          (select count(*)::int from pg_class where relowner = r.oid) as owned
        from pg_roles r where rolname = current_user`),
    );
    expect(rows).toEqual([
      { rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false, owned: 0 },
    ]);
  });
});
