import { localeOf } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { httpStatus } from '@/lib/access/http-status';
import { currentActor } from '@/lib/identity/session';
import type { ObligationLine } from '@/lib/obligations/queries/line';
import { listObligations } from '@/lib/obligations/queries/list';
import { readObligationsAddress } from '@/lib/obligations/schema';
import { todayInAmsterdam } from '@/lib/platform/clock';
import { POLICY_FOR_DATA } from '@/lib/platform/content-security-policy';
import { csv, csvResponse } from '@/lib/platform/csv';
import { errorText } from '@/lib/platform/error-texts';
import { problemResponse } from '@/lib/platform/problem';
import { settings } from '@/lib/platform/settings';

export const dynamic = 'force-dynamic';

/** Far more than any municipality has; it only keeps one answer from growing without end. */
const MOST_ROWS = 10_000;

/** The obligations of the municipality for which the reader acts, as CSV; the address filters like the page. */
export async function GET(request: Request): Promise<Response> {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const locale = localeOf(query.taal);
  const { asked } = readObligationsAddress(query);
  const actor = await currentActor();
  const result = await listObligations.execute(actor, { ...asked, after: null, locale, limit: MOST_ROWS });
  if (!result.ok) {
    const { code } = result.error;
    return problemResponse(httpStatus(code), { title: code, detail: errorText(locale, result.error) });
  }
  const t = translator(locale, 'obligations.csv');
  const header = [
    ...([
      'standard',
      'version',
      'bindingFrom',
      'dueOn',
      'daysLeft',
      'decision',
      'evidence',
      'address',
    ] as const),
  ].map((column) => t(column));
  const rows = result.value.obligations.map((line) => rowOf(line, `${settings().PUBLIC_URL}/${locale}`));
  const place = actor?.actingFor?.slug ?? '';
  return csvResponse(
    `${t('fileName')}-${place}-${todayInAmsterdam()}.csv`,
    csv(header, rows, 'spreadsheet'),
    {
      'content-security-policy': POLICY_FOR_DATA,
      'cache-control': 'private, no-store',
    },
  );
}

function rowOf(line: ObligationLine, root: string): (string | number)[] {
  const { standard, version, bindingFrom, dueOn, daysLeft, decision, evidence } = line;
  return [
    standard.name,
    version,
    bindingFrom,
    dueOn,
    daysLeft,
    decision.reference,
    evidence,
    `${root}/standaarden/${standard.slug}`,
  ];
}
