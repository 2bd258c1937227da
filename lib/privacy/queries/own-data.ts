import 'server-only';
import { Prisma } from '@/lib/platform/generated/client';
import type { PersonalData } from '@/lib/platform/privacy';
import { query } from '@/lib/platform/query';
import { privacyPolicy } from '@/lib/privacy/policy';
import { registerEntries } from '@/lib/privacy/register';

/** Rows as they stand in the database, by table. Moments are UTC; what only serves to log in is left out. */
export type OwnData = Record<string, unknown[]>;

/**
 * All rows about the person themselves (article 15 GDPR), by the register: in the scope of the person, so that
 * row-level security decides what is theirs. Null data for who came by a municipality's own log-in, which must not
 * open what the same person does elsewhere.
 */
export const findOwnData = query({
  name: 'privacy.ownData',
  policy: privacyPolicy,
  read: async (tx, _args: Record<string, never>, actor) => {
    if (!actor || actor.onlyAt) return { personId: actor?.personId ?? '', data: null };
    const data: OwnData = {};
    for (const entry of registerEntries()) {
      const [person] = entry.people;
      if (!person) continue;
      const rows = await tx.$queryRaw<{ row: unknown }[]>(rowsOf(entry, person, actor.personId));
      data[entry.table] = rows.map(({ row }) => row);
    }
    return { personId: actor.personId, data };
  },
  subject: ({ personId }) => ({ personId }),
});

/** Names of tables and columns come from the register alone, never from a request. */
function rowsOf(entry: PersonalData & { table: string }, column: string, personId: string) {
  const { table, secret = [], readable } = entry;
  const columns = readable?.map((name) => `"${name}"`).join(', ') ?? '*';
  return Prisma.sql`
    SELECT to_jsonb(t) - ${[...secret]}::text[] AS "row" FROM (SELECT ${Prisma.raw(columns)} FROM ${Prisma.raw(`"${table}"`)}) t
    WHERE t.${Prisma.raw(`"${column}"`)} = ${personId}::uuid`;
}
