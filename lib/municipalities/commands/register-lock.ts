import 'server-only';
import type { Transaction } from '@/lib/platform/database';

const KEY = 'register of municipalities';

/**
 * Keeps the register of municipalities as it is until commit. For a command that writes a row for each
 * municipality (a roll, obligations): nobody may end or begin halfway. Many can keep it at once.
 */
export async function keepRegister(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(hashtextextended(${KEY}, 0))`;
}

/** Waits until nobody keeps the register, and has it alone until commit: for who changes which there are. */
export async function changeRegister(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${KEY}, 0))`;
}
