import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { hashOfToken } from '@/lib/identity/token';
import { connect, urlForDatabase, withClient } from '@/scripts/database/connection';
import { portalRolePart } from '@/scripts/database/guard-role';
import { migrateDatabase } from '@/scripts/database/migrate';
import { ensurePortalRole, portalPassword, portalRoleName } from '@/scripts/database/portal-role';
import { keepSessionKey } from '@/scripts/database/session-key';
import { refusalOfVersion } from '@/scripts/database/version';
import { Lifetime } from '@/scripts/support/lifetime';

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
  await migrateDatabase(ownerUrl);
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
  it('casts no vote without the proof of a session, which an owner who is no superuser checks', async () => {
    const [personId, token] = [randomUUID(), 'a token'];
    const portalUrl = await ensurePortalRole(ownerUrl, SECRET);
    await keepSessionKey(ownerUrl, 'another secret');
    await keepSessionKey(ownerUrl, SECRET);
    // The check of the table of votes on a table of its own, which needs no ballot.
    await withClient(ownerUrl, (client) =>
      client.query(`create table cast_here (cast_by_id uuid);
        create trigger proved before insert on cast_here for each row execute function vote_is_proved();
        grant insert on cast_here to bindend_portal`),
    );
    const sealed = 'session_seal(id, person_id, token_hash, second_factor_at)';
    await withClient(urlForDatabase(adminUrl, name), (client) =>
      client.query(`insert into account (id, email) values ('${personId}', 'a@b.example');
        insert into person (id, name) values ('${personId}', 'Iemand');
        insert into session (id, person_id, token_hash, expires_at, second_factor_at)
          values (gen_random_uuid(), '${personId}', '${hashOfToken(token)}', now() + interval '1 hour', now());
        update session set seal = ${sealed}`),
    );
    const cast = (proof: string) =>
      withClient(portalUrl, async (client) => {
        await client.query(
          `begin; set local app.person_id = '${personId}'; set local app.session_proof = '${proof}'`,
        );
        const { rowCount } = await client.query('insert into cast_here values ($1)', [personId]);
        return rowCount;
      });
    await expect(cast('another')).rejects.toMatchObject({ code: 'BD006' });
    expect(await cast(token)).toBe(1);
  });
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

  it('waits for locks, statements and itself within limits, also when it was made before there were any', async () => {
    await ensurePortalRole(ownerUrl, SECRET);
    await asAdmin(`alter role ${pg.escapeIdentifier(role)} reset all`);
    const limits = await withClient(await ensurePortalRole(ownerUrl, SECRET), async (client) => {
      const names = ['lock_timeout', 'statement_timeout', 'idle_in_transaction_session_timeout'];
      const { rows } = await client.query<{ limit: string }>(
        'select current_setting(name) as limit from unnest($1::text[]) as name',
        [names],
      );
      return rows.map(({ limit }) => limit);
    });
    expect(limits).toEqual(['3s', '20s', '30s']);
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

  it.each([
    ["PASSWORD 'of an attacker'"],
    ['SET default_transaction_read_only = on'],
    ['SET lock_timeout = 0'],
    [`IN DATABASE ${name} SET default_transaction_read_only = on`],
  ])('that changed itself (%s) is put right within the minute', async (change) => {
    const portalUrl = await ensurePortalRole(ownerUrl, SECRET);
    const part = portalRolePart(new Lifetime(), ownerUrl, SECRET, 0.02);
    const attacker = await connect(portalUrl);
    // PostgreSQL lets every role do this, and has no way to forbid it.
    await attacker.query(`ALTER ROLE CURRENT_USER ${change}`);
    expect(await part.fallen()).toBe('was altered');
    await part.standUp();
    await attacker.end();
    const { rows } = await withClient(portalUrl, (client) =>
      client.query("select current_setting('transaction_read_only') as only"),
    );
    expect(rows).toEqual([{ only: 'off' }]);
  });

  it('does not make its next connections begin as somebody', async () => {
    const portalUrl = await ensurePortalRole(ownerUrl, SECRET);
    const set = "ALTER ROLE CURRENT_USER SET app.body_kind = 'audit'";
    await expect(withClient(portalUrl, (client) => client.query(set))).rejects.toMatchObject({
      code: '42501',
    });
    await withClient(portalUrl, (client) => client.query("SET app.body_kind = 'audit'"));
  });

  it('is not taken for altered when it is as it was made, or when the server is full', async () => {
    await ensurePortalRole(ownerUrl, SECRET);
    const lifetime = new Lifetime();
    const fallen = portalRolePart(lifetime, ownerUrl, SECRET, 0.02).fallen();
    await asAdmin(`alter role ${pg.escapeIdentifier(role)} connection limit 0`);
    expect(await Promise.race([fallen, wait(200, 'stands')])).toBe('stands');
    await asAdmin(`alter role ${pg.escapeIdentifier(role)} connection limit -1`);
    await lifetime.end();
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
