import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { urlForDatabase, withClient } from '@/scripts/database/connection';
import { applyMigrations } from '@/scripts/database/migrate';
import { ensurePortalRole, portalPassword, portalRoleName } from '@/scripts/database/portal-role';
import { refusalOfVersion } from '@/scripts/database/version';

const { adminUrl, run } = inject('databases');
const SECRET = 'a secret of at least thirty-two characters';
const name = `bindend_clone_${run}_role`;
const owner = `bindend_test_${run}_owner`;
const role = portalRoleName(urlForDatabase(adminUrl, name));
const ownerUrl = (() => {
  const url = new URL(urlForDatabase(adminUrl, name));
  url.username = owner;
  url.password = 'owner';
  return url.toString();
})();

function asAdmin(...statements: string[]) {
  return withClient(adminUrl, async (client) => {
    for (const statement of statements) await client.query(statement);
  });
}

// The owner of a real installation: may make roles, is no superuser.
beforeAll(async () => {
  await asAdmin(
    `create role ${owner} login createrole password 'owner'`,
    `create database ${name} owner ${owner} template template0`,
    `grant bindend_portal to ${owner} with admin option`,
  );
  await applyMigrations(ownerUrl);
});
afterAll(async () => {
  await asAdmin(
    `drop database if exists ${name} with (force)`,
    `drop role if exists ${pg.escapeIdentifier(role)}`,
    `drop owned by ${owner} cascade`,
    `drop role if exists ${owner}`,
  );
});

describe('the role of the portal', () => {
  it('is made by an owner who is no superuser, and owns nothing', async () => {
    const portalUrl = await ensurePortalRole(ownerUrl, SECRET);
    const { rows } = await withClient(portalUrl, (client) =>
      client.query(`select rolname, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole,
          (select count(*)::int from pg_class where relowner = r.oid) as owned
        from pg_roles r where rolname = current_user`),
    );
    expect(rows).toEqual([
      {
        rolname: role,
        rolsuper: false,
        rolbypassrls: false,
        rolcreatedb: false,
        rolcreaterole: false,
        owned: 0,
      },
    ]);
  });

  it('may do nothing outside its grants', async () => {
    const portalUrl = await ensurePortalRole(ownerUrl, SECRET);
    for (const statement of ['create table x (id int)', 'drop table municipality', 'truncate municipality']) {
      await expect(withClient(portalUrl, (client) => client.query(statement))).rejects.toMatchObject({
        code: '42501',
      });
    }
  });

  it('gets another password with another secret, and the old one no longer works', async () => {
    const before = await ensurePortalRole(ownerUrl, SECRET);
    const after = await ensurePortalRole(ownerUrl, `${SECRET}, changed`);
    expect(after).not.toBe(before);
    await expect(withClient(before, async () => undefined)).rejects.toThrow(
      /refuses the user name or password/,
    );
    await withClient(after, async () => undefined);
  });

  it('is refused when somebody lets it bypass row-level security', async () => {
    await ensurePortalRole(ownerUrl, SECRET);
    await asAdmin(`alter role ${pg.escapeIdentifier(role)} bypassrls`);
    await expect(ensurePortalRole(ownerUrl, SECRET)).rejects.toThrow(
      /bypass row-level security|may not make/,
    );
    await asAdmin(`alter role ${pg.escapeIdentifier(role)} nobypassrls`);
  });

  it('cannot be made by an owner who may not make roles, who is told what to ask for', async () => {
    await asAdmin(`drop owned by ${pg.escapeIdentifier(role)}`);
    await asAdmin(`revoke connect on database ${name} from ${pg.escapeIdentifier(role)}`);
    await asAdmin(`drop role ${pg.escapeIdentifier(role)}`, `alter role ${owner} nocreaterole`);
    await expect(ensurePortalRole(ownerUrl, SECRET)).rejects.toThrow(/ALTER ROLE .* CREATEROLE/);
    await asAdmin(`alter role ${owner} createrole`);
  });

  it('has a password that differs per role and per secret', () => {
    const passwords = [portalPassword('a', 'x'), portalPassword('a', 'y'), portalPassword('b', 'x')];
    expect(new Set(passwords).size).toBe(3);
  });
});

describe('the version of PostgreSQL', () => {
  it.each([
    [140_012, '14.12', true],
    [150_000, '15.0', false],
    [180_004, '18.4', false],
  ])('%i is refused: %s %s', (number, text, refused) => {
    expect(refusalOfVersion(number, text, 'db:5432/x') !== null).toBe(refused);
  });
});
