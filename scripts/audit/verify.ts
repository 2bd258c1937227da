import type pg from 'pg';
import type { SignedHead } from '@/lib/audit/signature';
import type { Finding } from './finding';
import { verifyChain } from './verify-chain';
import { verifyHeads } from './verify-heads';

/** What was looked at, in numbers, and everything that does not hold. */
export type Report = { links: number; heads: number; waiting: number; findings: Finding[] };

/**
 * Looks at the whole audit trail and names all that is broken, not only the first. `saved` are heads that somebody
 * kept outside the portal. `client` is the owner's.
 */
export async function verifyTrail(client: pg.Client, saved: readonly SignedHead[] = []): Promise<Report> {
  // The owner is under row-level security too, unless it is a superuser.
  await client.query(`select set_config('app.job', 'audit_sealer', false)`);
  const waiting = await countWaiting(client);
  const chain = await verifyChain(client);
  const heads = await verifyHeads(client, saved);
  return {
    links: chain.links,
    heads: heads.heads,
    waiting,
    findings: [...chain.findings, ...heads.findings],
  };
}

async function countWaiting(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ n: number }>('select count(*)::int as n from audit_unsealed');
  return rows[0]?.n ?? 0;
}
