import type pg from 'pg';
import type { SignedHead } from '@/lib/audit/signature';
import type { Finding } from './finding';
import { publishedKeys } from './published';
import { verifyChain } from './verify-chain';
import { type ContentReport, verifyContent } from './verify-content';
import { verifyHeads } from './verify-heads';
import { verifyKeys } from './verify-keys';
import { verifyWaiting } from './verify-waiting';

/** What was looked at, in numbers, and everything that does not hold. */
export type Report = Omit<ContentReport, 'findings'> & {
  links: number;
  heads: number;
  keys: number;
  waiting: number;
  /** Entries after the last head: who holds the database can still change those with the links after them unseen */
  uncovered: number;
  findings: Finding[];
};

/** What somebody knows from outside the database: heads that they saved, and fingerprints of keys. */
export type Known = { saved?: readonly SignedHead[]; pinned?: readonly string[] };

/**
 * Looks at the whole audit trail, and at what it says of votes, decisions and figures, and names all that is broken,
 * not only the first. `client` is the owner's; it sees one moment of the database, so that a vote that is cast
 * meanwhile does not look like one without an entry.
 */
export async function verifyTrail(client: pg.Client, known: Known = {}): Promise<Report> {
  await client.query('begin isolation level repeatable read read only');
  try {
    return await verifyMoment(client, known);
  } finally {
    await client.query('rollback');
  }
}

/** The same, within a transaction of the caller, as the database is in it. */
export async function verifyMoment(client: pg.Client, { saved = [], pinned = [] }: Known): Promise<Report> {
  // The owner is under row-level security too, unless it is a superuser.
  await client.query(
    `select set_config('app.job', 'audit_sealer', true), set_config('app.verifies', 'yes', true)`,
  );
  const chain = await verifyChain(client);
  const waiting = await verifyWaiting(client);
  const keys = verifyKeys(await publishedKeys(client), pinned);
  const heads = await verifyHeads(client, keys.linked, saved);
  const content = await verifyContent(client);
  const findings = [chain, waiting, keys, heads, content].flatMap((part) => part.findings);
  if (chain.links > 0 && heads.covered === 0) findings.push({ about: 'The chain', reason: 'no_heads' });
  return {
    ...content,
    links: chain.links,
    heads: heads.heads,
    keys: keys.linked.length,
    waiting: waiting.waiting,
    uncovered: Math.max(chain.end - heads.covered, 0) + waiting.waiting,
    findings,
  };
}
