import type pg from 'pg';
import type { Activity } from './activity';
import type { Attack } from './attack';
import { ATTACKS_ON_CONTENT } from './attacks-on-content';
import { ATTACKS_ON_THE_TRAIL } from './attacks-on-trail';
import { ATTACKS_ON_VOTES } from './attacks-on-votes';
import { ATTACKS_WITH_ENTRIES } from './attacks-with-entries';
import type { Finding, Reason } from './finding';
import { type Known, verifyMoment } from './verify';

/** Every attack. */
export const ATTACKS: readonly Attack[] = [
  ...ATTACKS_ON_VOTES,
  ...ATTACKS_ON_CONTENT,
  ...ATTACKS_WITH_ENTRIES,
  ...ATTACKS_ON_THE_TRAIL,
];

/** What became of an attack: what was found, and which of the expected reasons was not. */
export type AttackReport = { what: string; findings: Finding[]; missed: Reason[] };

/**
 * Does an attack within a transaction of the caller, past every trigger, and checks the trail as it is then. `known`
 * is what somebody knows from outside the database.
 */
export async function attackMoment(
  client: pg.Client,
  attack: Attack,
  activity: Activity,
  known: Known,
): Promise<AttackReport> {
  await client.query('set local session_replication_role = replica');
  await attack.run(client, activity);
  const { findings } = await verifyMoment(client, attack.needsSavedHeads ? known : { ...known, saved: [] });
  const found = new Set(findings.map(({ reason }) => reason));
  return { what: attack.what, findings, missed: attack.named.filter((reason) => !found.has(reason)) };
}
