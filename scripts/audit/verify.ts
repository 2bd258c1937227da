import type pg from 'pg';
import type { SignedHead } from '@/lib/audit/signature';
import type { Finding } from './finding';
import { verifyChain } from './verify-chain';
import { type ContentReport, verifyContent } from './verify-content';
import { verifyHeads } from './verify-heads';

/** What was looked at, in numbers, and everything that does not hold. */
export type Report = Omit<ContentReport, 'findings'> & {
  links: number;
  heads: number;
  waiting: number;
  findings: Finding[];
};

/**
 * Looks at the whole audit trail, and at what it says of votes, decisions and figures, and names all that is broken,
 * not only the first. `saved` are heads that somebody kept outside the portal. `client` is the owner's; it sees one
 * moment of the database, so that a vote that is cast meanwhile does not look like one without an entry.
 */
export async function verifyTrail(client: pg.Client, saved: readonly SignedHead[] = []): Promise<Report> {
  await client.query('begin isolation level repeatable read read only');
  try {
    // The owner is under row-level security too, unless it is a superuser.
    await client.query(
      `select set_config('app.job', 'audit_sealer', true), set_config('app.verifies', 'yes', true)`,
    );
    const { findings: inChain, links } = await verifyChain(client);
    const { findings: inHeads, heads } = await verifyHeads(client, saved);
    const { findings: inContent, ...content } = await verifyContent(client);
    const waiting = await countWaiting(client);
    return { links, heads, waiting, ...content, findings: [...inChain, ...inHeads, ...inContent] };
  } finally {
    await client.query('rollback');
  }
}

async function countWaiting(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ n: number }>('select count(*)::int as n from audit_unsealed');
  return rows[0]?.n ?? 0;
}
