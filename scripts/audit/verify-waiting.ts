import type pg from 'pg';
import type { Finding } from './finding';

/** How many entries wait for their seal, and every one that waits longer than a running portal lets it. */
export type WaitingReport = { waiting: number; findings: Finding[] };

/**
 * Looks at the entries that wait for their seal. A portal that runs seals them within a second; one that is older than
 * a minute, or says to be of a moment to come, was left by somebody else or by a portal that fell.
 */
export async function verifyWaiting(client: pg.Client): Promise<WaitingReport> {
  const { rows } = await client.query<{ id: string; event: string; isLate: boolean }>(
    `select e.id, e.event, abs(extract(epoch from clock_timestamp() - e.happened_at)) > 60 as "isLate"
     from audit_unsealed u join audit_entry e on e.id = u.entry_id order by e.id`,
  );
  const findings = rows
    .filter(({ isLate }) => isLate)
    .map(({ id, event }): Finding => ({ about: `Entry ${id} (${event})`, reason: 'waits_too_long' }));
  return { waiting: rows.length, findings };
}
