import pg from 'pg';
import { databaseNameOf, urlForDatabase, withClient } from '@/scripts/database/connection';

let copies = 0;

/** Copies the database at `url`, to which nobody may be connected, does `work` in a transaction on the copy, and drops it. */
export async function onCopy<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  copies += 1;
  const original = databaseNameOf(url);
  const copy = pg.escapeIdentifier(`${original}_copy_${copies}`);
  const admin = urlForDatabase(url, 'postgres');
  await withClient(admin, (client) =>
    client.query(`create database ${copy} template ${pg.escapeIdentifier(original)}`),
  );
  try {
    return await withClient(urlForDatabase(url, `${original}_copy_${copies}`), async (client) => {
      await client.query('begin');
      const result = await work(client);
      await client.query('commit');
      return result;
    });
  } finally {
    await withClient(admin, (client) => client.query(`drop database if exists ${copy} with (force)`));
  }
}
