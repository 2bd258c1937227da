import { readContributions } from '@/lib/fund/queries/contributions';
import { csv, csvResponse } from '@/lib/platform/csv';

/** What each municipality contributes in a year, in whole cents; `status` says whether that is provisional. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ year: string }> },
): Promise<Response> {
  const { year } = await params;
  const found = /^\d{4}$/.test(year) ? await readContributions.execute(null, { year: Number(year) }) : null;
  if (!found?.ok) return Response.json({ error: 'not_found' }, { status: 404 });
  const { contributions, isProvisional, referenceDate } = found.value;
  const status = isProvisional ? 'provisional' : 'adopted';
  const rows = contributions.map(({ code, name, inhabitants, amountCents }) => [
    code,
    name,
    inhabitants,
    referenceDate,
    amountCents,
    status,
  ]);
  const header = ['code', 'name', 'inhabitants', 'reference_date', 'amount_cents', 'status'];
  return csvResponse(`fonds-${year}.csv`, csv(header, rows));
}
