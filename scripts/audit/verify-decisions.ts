import type pg from 'pg';
import { digestOfDecision, type PublishedContent } from '@/lib/decisions/content-digest';
import { claims, knowsBeginning } from './claims';
import type { Finding, Reason } from './finding';

/** How many published decisions were looked at, how many of them without a digest, and what does not hold. */
export type DecisionReport = { decisions: number; withoutDigest: number; findings: Finding[] };

type DecisionRow = Omit<PublishedContent, 'agreement'> & {
  agreementId: string | null;
  agreementVersionId: string;
  agreementFrom: string;
  agreementBy: string;
};

/**
 * Compares every published decision and what it binds to with the entry of its publication, both ways. An entry from
 * before there were digests tells its number only.
 */
export async function verifyDecisions(client: pg.Client): Promise<DecisionReport> {
  const published = await claims(client, PUBLISHED);
  const numbers = await claims(client, NUMBERS);
  const tolerant = !(await knowsBeginning(client));
  const report: DecisionReport = { decisions: 0, withoutDigest: 0, findings: [] };
  const { rows } = await client.query<DecisionRow>(DECISIONS);
  for (const row of rows) {
    const claimed = published.get(row.id) ?? [];
    published.delete(row.id);
    report.decisions += 1;
    if (!claimed[0]?.proof) report.withoutDigest += 1;
    const reason = reasonOf(row, claimed.length, claimed[0]?.proof ?? null, numbers.get(row.id)?.[0]?.proof);
    if (!reason || (reason === 'decision_without_entry' && tolerant && row.isExample)) continue;
    report.findings.push({ about: `Decision ${row.id}`, reason });
  }
  for (const id of published.keys())
    report.findings.push({ about: `Decision ${id}`, reason: 'decision_missing' });
  return { ...report, findings: [...report.findings, ...(await looseAgreements(client))] };
}

function reasonOf(
  row: DecisionRow,
  claimed: number,
  digest: string | null,
  number?: string | null,
): Reason | null {
  if (claimed === 0) return 'decision_without_entry';
  if (claimed > 1) return 'decision_claimed_twice';
  const content = contentOf(row);
  if (!content) return 'decision_changed';
  if (digest) return digestOfDecision(content) === digest ? null : 'decision_changed';
  return number === `${row.year} ${row.number} ${row.agreementId}` ? null : 'decision_changed';
}

function contentOf(row: DecisionRow): PublishedContent | null {
  const { agreementId, agreementVersionId, agreementFrom, agreementBy, ...content } = row;
  if (agreementId === null) return null;
  const dates = { inForceFrom: agreementFrom, complyBy: agreementBy };
  return { ...content, agreement: { id: agreementId, standardVersionId: agreementVersionId, ...dates } };
}

/** What binds municipalities rests on a published decision. */
async function looseAgreements(client: pg.Client): Promise<Finding[]> {
  const { rows } = await client.query<{ id: string }>(
    `select a.id from binding_agreement a left join decision d on d.id = a.decision_id and d.status = 'published'
     where d.id is null order by a.id`,
  );
  return rows.map(({ id }) => ({ about: `Agreement ${id}`, reason: 'agreement_without_decision' }));
}

const PUBLISHED = `
  select e.subject_id::text as about, e.id as "entryId", e.data->>'digest' as proof
  from audit_entry e where e.event = 'decision.published'
  union all
  select d->>'decisionId', b.id, d->>'digest' from beginning b, jsonb_array_elements(b.data->'decisions') d`;

const NUMBERS = `
  select e.subject_id::text as about, e.id as "entryId",
    concat_ws(' ', e.data->>'year', e.data->>'number', e.data->>'agreementId') as proof
  from audit_entry e where e.event = 'decision.published'`;

const DECISIONS = `
  select d.id, d.body_id as "bodyId", d.standard_version_id as "standardVersionId", d.year, d.number, d.title,
    d.motivation, d.entry_into_force_on::text as "entryIntoForceOn", d.comply_by::text as "complyBy",
    d.is_example as "isExample", d.published_at as "publishedAt", a.id as "agreementId",
    a.standard_version_id as "agreementVersionId", a.in_force_from::text as "agreementFrom",
    a.comply_by::text as "agreementBy"
  from decision d left join binding_agreement a on a.decision_id = d.id
  where d.status = 'published' order by d.id`;
