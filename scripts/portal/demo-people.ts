import { DEMO_DOMAIN } from '@/lib/privacy/erasure';
import { withClient } from '@/scripts/database/connection';
import { PlainFailure } from '@/scripts/support/plain-failure';

/** How many accounts of the demonstration are open in a database. */
export function countDemoPeople(ownerUrl: string): Promise<number> {
  return withClient(ownerUrl, async (client) => {
    await client.query('begin');
    // Row-level security holds for the owner too; the auditor sees every account.
    await client.query(`set local app.body_kind = 'audit'`);
    const { rows } = await client.query<{ count: string }>(
      `select count(*) from person p join account a using (id)
       where p.deactivated_at is null and (p.is_demo or split_part(a.email, '@', 2) = $1)`,
      [DEMO_DOMAIN],
    );
    await client.query('commit');
    return Number(rows[0]?.count);
  });
}

/** Throws a PlainFailure when real use would begin with accounts whose password is published. */
export async function refuseDemoPeople(ownerUrl: string): Promise<void> {
  const count = await countDemoPeople(ownerUrl);
  if (count === 0) return;
  throw new PlainFailure(
    `This database has ${count} accounts of the demonstration, whose password is published, so real use (DEMO=false) does not start on it: begin with an empty database, or close those accounts with "DEMO=false npm run demo:remove"; or set DEMO=true to go on with the demonstration.`,
  );
}
