import 'server-only';
import type { Locale } from '@/i18n/locales';
import { withTransfers } from '@/lib/fund/transfers';
import { municipalityPolicy } from '@/lib/municipalities/policy';
import { cachedRead } from '@/lib/platform/cache';
import { dayOf } from '@/lib/platform/clock';
import type { Prisma } from '@/lib/platform/generated/client';
import { query } from '@/lib/platform/query';
import { type Agreement, agreementsFor } from '@/lib/profile/queries/agreements';
import { castVotes, type VoteLine, voteSelect } from '@/lib/profile/queries/votes';

/** A merger or split; `happenedOn` YYYY-MM-DD, `addresses`: homes that went over. */
export type Succession = {
  slug: string;
  name: string;
  happenedOn: string;
  addresses: number;
  /** To the successor that got the most. */
  isMain: boolean;
  /** To one successor only: nothing was split off to another. */
  isWhole: boolean;
};
/** What it pays to an adopted budget. Cents as decimal text. */
export type ContributionOfYear = { year: number; inhabitants: number; amountCents: string };

/** Everything public about one municipality. Days are YYYY-MM-DD. */
export type MunicipalityPage = {
  code: string;
  slug: string;
  name: string;
  province: string;
  startedOn: string | null;
  endedOn: string | null;
  /** Oldest first. */
  inhabitants: { referenceDate: string; inhabitants: number }[];
  predecessors: Succession[];
  successors: Succession[];
  /** Newest first. */
  contributions: ContributionOfYear[];
  /** What binds it, or bound it when it ended; by the day by which it must comply. */
  agreements: Agreement[];
  /** Closed ballots of the assembly in which it might vote, newest first. */
  votes: VoteLine[];
};

const name = { select: { slug: true, name: true } } as const;
const nameAndParts = { select: { ...name.select, _count: { select: { successors: true } } } } as const;
const paid = {
  select: { inhabitants: true, amountCents: true, budget: { select: { year: true } } },
} as const;
const pageSelect = {
  id: true,
  code: true,
  slug: true,
  name: true,
  province: true,
  startedOn: true,
  endedOn: true,
  inhabitants: { orderBy: { referenceDate: 'asc' } },
  predecessors: {
    orderBy: [{ happenedOn: 'desc' }, { addresses: 'desc' }],
    select: { happenedOn: true, addresses: true, isMain: true, dissolved: nameAndParts },
  },
  successors: {
    orderBy: [{ isMain: 'desc' }, { addresses: 'desc' }],
    select: { happenedOn: true, addresses: true, isMain: true, successor: name },
  },
  contributions: paid,
  transfersIn: paid,
  transfersOut: paid,
  entitlements: voteSelect,
} satisfies Prisma.MunicipalitySelect;

/** One municipality by slug, also one that ended; not found when there never was one. */
export const findMunicipality = query({
  name: 'municipality.find',
  policy: municipalityPolicy,
  read: async (tx, { locale, slug }: { locale: Locale; slug: string }): Promise<MunicipalityPage | null> => {
    const row = await tx.municipality.findUnique({
      where: { slug },
      relationLoadStrategy: 'join',
      select: pageSelect,
    });
    if (!row) return null;
    const {
      id: _id,
      startedOn,
      endedOn,
      entitlements,
      transfersIn: _in,
      transfersOut: _out,
      ...municipality
    } = row;
    return {
      ...municipality,
      startedOn: startedOn && dayOf(startedOn),
      endedOn: endedOn && dayOf(endedOn),
      inhabitants: row.inhabitants.map(({ referenceDate, inhabitants }) => ({
        referenceDate: dayOf(referenceDate),
        inhabitants,
      })),
      predecessors: row.predecessors.map(({ dissolved: { _count, ...other }, ...rest }) =>
        successionOf(other, rest, _count.successors),
      ),
      successors: row.successors.map(({ successor, ...rest }) =>
        successionOf(successor, rest, row.successors.length),
      ),
      contributions: paidByYear(row),
      agreements: await agreementsFor(tx, endedOn, locale),
      votes: castVotes(entitlements, locale),
    };
  },
});

type PaidRow = { inhabitants: number; amountCents: bigint; budget: { year: number } };

/** What it pays for each year, newest first: what passed from or to another by a reorganisation counted in. */
function paidByYear(row: {
  code: string;
  contributions: PaidRow[];
  transfersIn: PaidRow[];
  transfersOut: PaidRow[];
}): ContributionOfYear[] {
  const { code } = row;
  const all = [...row.contributions, ...row.transfersIn, ...row.transfersOut];
  const years = [...new Set(all.map(({ budget }) => budget.year))].sort((a, b) => b - a);
  return years.flatMap((year) => {
    const of = (rows: PaidRow[]) => rows.filter(({ budget }) => budget.year === year);
    const paid = withTransfers(
      of(row.contributions).map((figures) => ({ ...figures, code })),
      [
        ...of(row.transfersIn).map((figures) => ({ ...figures, from: '', to: code })),
        ...of(row.transfersOut).map((figures) => ({ ...figures, from: code, to: '' })),
      ],
    ).get(code);
    return paid ? [{ year, inhabitants: paid.inhabitants, amountCents: paid.amountCents.toString() }] : [];
  });
}

function successionOf(
  other: { slug: string; name: string },
  { happenedOn, ...rest }: { happenedOn: Date; addresses: number; isMain: boolean },
  parts: number,
): Succession {
  return { ...other, ...rest, happenedOn: dayOf(happenedOn), isWhole: parts === 1 };
}

/** The municipality as its public page reads it; null when there is none. */
export const publicMunicipality = cachedRead(
  'municipality.find',
  ['municipalities', 'standards', 'decisions', 'assembly', 'fund'],
  async (locale: Locale, slug: string) => {
    const found = await findMunicipality.execute(null, { locale, slug });
    return found.ok ? found.value : null;
  },
);
