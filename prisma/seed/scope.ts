import type { Prisma } from '../../lib/platform/generated/client';

export type Tx = Prisma.TransactionClient;

/**
 * Tells PostgreSQL who acts in the rest of the seed's transaction. Row-level security holds for the owner
 * too (FORCE), so that the seed writes only what the bureau, a College or a municipality may write.
 */
export async function actAs(
  tx: Tx,
  scope: { bodyKind?: 'bureau' | 'college'; bodyId?: string; personId?: string; municipalityId?: string },
): Promise<void> {
  await tx.$executeRaw`SELECT
    set_config('app.person_id', ${scope.personId ?? ''}, true),
    set_config('app.municipality_id', ${scope.municipalityId ?? ''}, true),
    set_config('app.body_id', ${scope.bodyId ?? ''}, true),
    set_config('app.body_kind', ${scope.bodyKind ?? ''}, true)`;
}

/** A calendar day as the database keeps it (midnight UTC); null stays null. */
export function day(text: string): Date;
export function day(text: string | null): Date | null;
export function day(text: string | null): Date | null {
  return text === null ? null : new Date(`${text}T00:00:00.000Z`);
}

/** Now, by the database's clock. */
export async function momentOf(tx: Tx): Promise<Date> {
  const [row] = await tx.$queryRaw<{ now: Date }[]>`SELECT "moment"() AS now`;
  if (!row) throw new Error('The database did not say what time it is');
  return row.now;
}
