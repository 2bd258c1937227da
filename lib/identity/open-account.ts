import 'server-only';
import { settings } from '@/lib/platform/settings';

/*
 * Who may log in, and be logged in. The accounts of the demonstration have a published password, and a code app with
 * a published secret: in real use they are as good as closed, whatever the database was before.
 */

/** The accounts that are open, as a condition on a person. */
export function openAccount() {
  return settings().DEMO ? { deactivatedAt: null } : { deactivatedAt: null, isDemo: false };
}

/** Whether the account of somebody is open. */
export function isOpen({ deactivatedAt, isDemo }: { deactivatedAt: Date | null; isDemo: boolean }): boolean {
  return deactivatedAt === null && (settings().DEMO || !isDemo);
}
