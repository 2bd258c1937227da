import { describe, expect, test } from 'vitest';
import { withClient } from '@/scripts/database/connection';
import { World } from '../../support/world';

const world = World.use();

/** Tables that may be emptied at once, each with the reason. */
const MAY_BE_EMPTIED: Record<string, string> = {
  _prisma_migrations: 'Prisma keeps its own history in it',
};

type Table = { name: string; keptByGrants: boolean; keptByTrigger: boolean; refuses: boolean };

/** Every table as the catalogue has it, and whether the portal may remove its rows or a trigger keeps some of them. */
function tables(): Promise<Table[]> {
  return world.owner.$queryRaw<Table[]>`
    SELECT c.relname AS "name", NOT has_table_privilege('bindend_portal', c.oid, 'DELETE') AS "keptByGrants",
      EXISTS (
        SELECT 1 FROM pg_trigger t JOIN pg_proc f ON f.oid = t.tgfoid
        WHERE t.tgrelid = c.oid AND f.proname = 'refuse_change' AND t.tgtype & 8 > 0
      ) AS "keptByTrigger",
      EXISTS (
        SELECT 1 FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgtype & 32 > 0 AND t.tgenabled = 'O'
      ) AS "refuses"
    FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' ORDER BY 1`;
}

describe('a table whose rows are kept', () => {
  test('can not be emptied at once, not even by its owner, whatever table it is', async () => {
    const kept = (await tables()).filter(
      ({ name, keptByGrants, keptByTrigger }) => (keptByGrants || keptByTrigger) && !(name in MAY_BE_EMPTIED),
    );
    const names = kept.map(({ name }) => name);
    for (const name of ['vote', 'decision', 'contribution', 'ballot', 'audit_entry', 'evidence_file']) {
      expect(names).toContain(name);
    }
    // By itself, and not only because the emptying would go on into a table that refuses it.
    expect(kept.filter(({ refuses }) => !refuses)).toEqual([]);
    const emptied = await withClient(world.ownerUrl, async (client) => {
      const done: string[] = [];
      for (const name of names) {
        await client.query('begin');
        await client.query(`truncate "${name}" cascade`).then(
          () => done.push(name),
          (error: { code?: string }) => expect([name, error.code]).toEqual([name, 'BD001']),
        );
        await client.query('rollback');
      }
      return done;
    });
    expect(emptied).toEqual([]);
  });
  test('refuses it by itself when it is made with open_table', async () => {
    await withClient(world.ownerUrl, async (client) => {
      await client.query(`create table "made_later" (id int);
        select "open_table"('made_later', 'true', 'true');
        insert into "made_later" values (1)`);
      await expect(client.query('truncate "made_later"')).rejects.toThrow(/final/);
      await client.query('drop table "made_later"');
    });
  });
});
