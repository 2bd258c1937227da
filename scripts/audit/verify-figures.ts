import type pg from 'pg';
import { type AdoptedFigures, digestOfBudget } from '@/lib/fund/content-digest';
import { type Claim, claims, knowsBeginning } from './claims';
import type { Finding, Reason } from './finding';

/** How many adopted budgets were looked at, how many of them without a digest, and what does not hold. */
export type FigureReport = { budgets: number; withoutDigest: number; findings: Finding[] };

type Line = { id: string; position: number; nameNl: string; nameEn: string; amountCents: string };
type Contribution = { municipalityId: string; inhabitants: number; amountCents: string };
type BudgetRow = Pick<AdoptedFigures, 'id' | 'year' | 'referenceDate'> & {
  isAdopted: boolean;
  wasVotedOn: boolean;
  lines: Line[];
  contributions: Contribution[];
};

/**
 * Compares the figures of every adopted budget with the entry of its adoption, both ways, and checks that what the
 * municipalities pay adds up to the cent. One from before there were digests is checked by its total only.
 */
export async function verifyFigures(client: pg.Client): Promise<FigureReport> {
  const adopted = await claims(client, ADOPTED);
  const tolerant = !(await knowsBeginning(client));
  const report: FigureReport = { budgets: 0, withoutDigest: 0, findings: [] };
  const { rows } = await client.query<BudgetRow>(BUDGETS);
  for (const row of rows) {
    const claimed = adopted.get(row.id) ?? [];
    adopted.delete(row.id);
    const isOld = tolerant && !row.wasVotedOn;
    report.budgets += 1;
    if (!claimed[0]?.proof) report.withoutDigest += 1;
    for (const reason of reasonsOf(row, claimed, isOld)) {
      report.findings.push({ about: `Budget of ${row.year}`, reason });
    }
  }
  for (const id of adopted.keys()) report.findings.push({ about: `Budget ${id}`, reason: 'figures_missing' });
  return report;
}

function reasonsOf(row: BudgetRow, claimed: Claim[], isOld: boolean): Reason[] {
  const figures = {
    ...row,
    lines: row.lines.map(inCents),
    contributions: row.contributions.map(inCents),
  };
  const digest = claimed[0]?.proof;
  const reasons: Reason[] = [];
  if (totalOf(figures.lines) !== totalOf(figures.contributions)) reasons.push('figures_do_not_add_up');
  if (claimed.length > 1) reasons.push('figures_claimed_twice');
  if (claimed.length === 0 && !isOld) reasons.push('figures_without_entry');
  if (!row.isAdopted || (digest && digest !== digestOfBudget(figures))) reasons.push('figures_changed');
  return reasons;
}

const inCents = <Row extends { amountCents: string }>(row: Row) => ({
  ...row,
  amountCents: BigInt(row.amountCents),
});
const totalOf = (rows: { amountCents: bigint }[]) =>
  rows.reduce((sum, { amountCents }) => sum + amountCents, 0n);

const ADOPTED = `
  select coalesce(e.data->'budget'->>'budgetId', i.budget_id::text) as about, e.id as "entryId",
    e.data->'budget'->>'digest' as proof
  from audit_entry e left join agenda_item i on i.id::text = e.data->>'itemId'
  where e.event = 'ballot.closed' and e.data->>'outcome' = 'adopted'
    and (e.data ? 'budget' or i.budget_id is not null)
  union all
  select d->>'budgetId', b.id, d->>'digest' from beginning b, jsonb_array_elements(b.data->'budgets') d`;

const BUDGETS = `
  select b.id, b.year, b.reference_date::text as "referenceDate", b.status = 'adopted' as "isAdopted",
    exists (select 1 from agenda_item i where i.budget_id = b.id) as "wasVotedOn",
    (select coalesce(json_agg(json_build_object('id', l.id, 'position', l.position, 'nameNl', l.name_nl,
      'nameEn', l.name_en, 'amountCents', l.amount_cents::text)), '[]') from budget_line l where l.budget_id = b.id) as lines,
    (select coalesce(json_agg(json_build_object('municipalityId', c.municipality_id, 'inhabitants', c.inhabitants,
      'amountCents', c.amount_cents::text)), '[]') from contribution c where c.budget_id = b.id) as contributions
  from budget b
  where b.status = 'adopted' or exists (select 1 from contribution c where c.budget_id = b.id) order by b.year`;
