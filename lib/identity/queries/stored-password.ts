import 'server-only';
import type { Transaction } from '@/lib/platform/database';

/** How the password of an address is hashed, up to its salt. An address that nobody has gets an answer like any other. */
export async function passwordSettings(tx: Transaction, email: string): Promise<string> {
  const [found] = await tx.$queryRaw<{ settings: string }[]>`SELECT password_settings(${email}) AS settings`;
  return found?.settings ?? '';
}

/** Somebody as far as a log-in must know them. */
export type Holder = { id: string; isDemo: boolean; deactivatedAt: Date | null };

/** Who has this address and the password that was hashed with its settings; null when nobody does. */
export async function personWithPassword(
  tx: Transaction,
  email: string,
  hashed: string,
): Promise<Holder | null> {
  const [found] = await tx.$queryRaw<Holder[]>`
    SELECT "id", "is_demo" AS "isDemo", "deactivated_at" AS "deactivatedAt"
    FROM person_with_password(${email}, ${hashed})`;
  return found ?? null;
}
