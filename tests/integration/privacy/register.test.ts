import { describe, expect, test } from 'vitest';
import { registerEntries } from '@/lib/privacy/register';
import { World } from '../../support/world';

const world = World.use();

const columns = () => world.owner.$queryRaw<{ table: string; column: string; type: string }[]>`
  SELECT table_name::text AS "table", column_name::text AS "column", data_type::text AS "type"
  FROM information_schema.columns WHERE table_schema = 'public'`;

/** Columns whose name says that a person stands in them. */
const PERSONAL = /(^|_)(email|recipient|sender|browser|system|network|password_hash|address_hash)$/;

describe('the register of personal data, held against the database', () => {
  test('names every table and column that refers to a person', async () => {
    const keys = await world.owner.$queryRaw<{ key: string }[]>`
      SELECT con.conrelid::regclass::text || '.' || a.attname AS "key" FROM pg_constraint con
      JOIN pg_attribute a ON a.attrelid = con.conrelid AND a.attnum = ANY (con.conkey)
      WHERE con.contype = 'f' AND con.confrelid = '"person"'::regclass`;
    expect(keys.length).toBeGreaterThan(10);
    const known = registerEntries().flatMap(({ table, people }) =>
      people.map((column) => `${table}.${column}`),
    );
    expect(keys.map(({ key }) => key).filter((key) => !known.includes(key))).toEqual([]);
  });
  test('names every column with an address or a device', async () => {
    const known = registerEntries().flatMap(({ table, fields, secret }) =>
      [...fields, ...(secret ?? [])].map((column) => `${table}.${column}`),
    );
    const found = (await columns())
      .filter(({ column, type }) => PERSONAL.test(column) && type !== 'boolean')
      .map(({ table, column }) => `${table}.${column}`);
    expect(found.length).toBeGreaterThan(5);
    expect(found.filter((column) => !known.includes(column))).toEqual([]);
  });
  test('names no table or column that is not there', async () => {
    const there = (await columns()).map(({ table, column }) => `${table}.${column}`);
    const named = registerEntries().flatMap(({ table, people, fields, secret }) =>
      [...people, ...fields, ...(secret ?? [])].map((column) => `${table}.${column}`),
    );
    expect(named.filter((column) => !there.includes(column))).toEqual([]);
  });
});
