import 'server-only';
import type { Locale } from '@/i18n/locales';
import { inLanguage } from '@/i18n/text';
import { fundPolicy } from '@/lib/fund/policy';
import { contributionsTo } from '@/lib/fund/queries/contributions';
import { inhabitantsAt } from '@/lib/municipalities/queries/inhabitants-at';
import { cachedRead } from '@/lib/platform/cache';
import { dayOf, todayInAmsterdam } from '@/lib/platform/clock';
import type { Transaction } from '@/lib/platform/database';
import { query } from '@/lib/platform/query';

/** A vote in which something was decided on, and where its page is: /alv/<slug>/<label>. */
export type DecidedIn = {
  slug: string;
  label: string;
  meeting: string;
  startsAt: string;
  outcome: string | null;
};

const sumOf = (cents: readonly bigint[]) => cents.reduce((sum, amount) => sum + amount, 0n);

/** The years of the fund, newest first, with what they cost. */
export const listFundYears = query({
  name: 'fund.years',
  policy: fundPolicy,
  read: async (tx) => {
    const budgets = await tx.budget.findMany({
      orderBy: { year: 'desc' },
      select: {
        id: true,
        year: true,
        status: true,
        isExample: true,
        referenceDate: true,
        lines: { select: { amountCents: true } },
      },
    });
    const years = [];
    for (const { id, year, status, isExample, referenceDate, lines } of budgets) {
      const payers = status === 'adopted' ? await fixedPayers(tx, id) : await payersToday(tx, referenceDate);
      years.push({
        year,
        status,
        isExample,
        referenceDate: dayOf(referenceDate),
        totalCents: sumOf(lines.map(({ amountCents }) => amountCents)).toString(),
        ...payers,
      });
    }
    return years;
  },
});

/** How many municipalities an adopted budget was divided over, with how many inhabitants. */
async function fixedPayers(tx: Transaction, budgetId: string) {
  const sum = await tx.contribution.aggregate({
    where: { budgetId },
    _sum: { inhabitants: true },
    _count: true,
  });
  return { municipalities: sum._count, inhabitants: sum._sum.inhabitants ?? 0 };
}

async function payersToday(tx: Transaction, referenceDate: Date) {
  const payers = await inhabitantsAt(tx, dayOf(referenceDate), todayInAmsterdam());
  const known = payers.flatMap(({ inhabitants }) => (inhabitants === null ? [] : [inhabitants]));
  return { municipalities: known.length, inhabitants: known.reduce((sum, count) => sum + count, 0) };
}

const decidedIn = {
  where: { meeting: { status: { not: 'draft' } } },
  orderBy: { meeting: { startsAt: 'desc' } },
  take: 1,
  select: {
    label: true,
    meeting: { select: { slug: true, titleNl: true, titleEn: true, startsAt: true } },
    ballot: { select: { outcome: true } },
  },
} as const;

type DecidedRow = {
  label: string;
  meeting: { slug: string; titleNl: string; titleEn: string; startsAt: Date };
  ballot: { outcome: string | null } | null;
};

function decided(locale: Locale, [item]: DecidedRow[]): DecidedIn | null {
  if (!item) return null;
  const { slug, titleNl, titleEn, startsAt } = item.meeting;
  return {
    slug,
    label: item.label,
    meeting: inLanguage(locale, titleNl, titleEn),
    startsAt: startsAt.toISOString(),
    outcome: item.ballot?.outcome ?? null,
  };
}

/** A year of the fund: the budget with its lines, the work programme that it pays for, and who pays what. */
export const readFundYear = query({
  name: 'fund.year',
  policy: fundPolicy,
  read: async (tx, { year, locale }: { year: number; locale: Locale }) => {
    const budget = await tx.budget.findUnique({
      where: { year },
      include: {
        lines: { orderBy: { position: 'asc' }, include: { programmeItem: true } },
        agendaItems: decidedIn,
      },
    });
    if (!budget) return null;
    const programme = await tx.workProgramme.findUnique({
      where: { year },
      include: { items: { orderBy: { position: 'asc' } }, agendaItems: decidedIn },
    });
    return {
      budget: {
        id: budget.id,
        year,
        status: budget.status,
        isExample: budget.isExample,
        referenceDate: dayOf(budget.referenceDate),
        note: inLanguage(locale, budget.noteNl, budget.noteEn),
        totalCents: sumOf(budget.lines.map(({ amountCents }) => amountCents)).toString(),
        lines: budget.lines.map((line) => ({
          id: line.id,
          name: inLanguage(locale, line.nameNl, line.nameEn),
          amountCents: line.amountCents.toString(),
          goal: line.programmeItem?.goal ?? null,
        })),
        decidedIn: decided(locale, budget.agendaItems),
      },
      programme: programme && {
        id: programme.id,
        status: programme.status,
        title: inLanguage(locale, programme.titleNl, programme.titleEn),
        intro: inLanguage(locale, programme.introNl, programme.introEn),
        items: programme.items.map((item) => ({
          id: item.id,
          goal: item.goal,
          title: inLanguage(locale, item.titleNl, item.titleEn),
          description: inLanguage(locale, item.descriptionNl, item.descriptionEn),
        })),
        decidedIn: decided(locale, programme.agendaItems),
      },
      contributions: await contributionsTo(tx, budget),
    };
  },
});

/** The budget of a year as it is written: both languages, amounts in cents. A year without one is `budget: null`. */
export const readBudgetForEditing = query({
  name: 'budget.edit',
  policy: fundPolicy,
  read: async (tx, { year }: { year: number }) => {
    const budget = await tx.budget.findUnique({
      where: { year },
      include: { lines: { orderBy: { position: 'asc' } } },
    });
    return {
      budget: budget && {
        id: budget.id,
        year,
        status: budget.status,
        referenceDate: dayOf(budget.referenceDate),
        noteNl: budget.noteNl,
        noteEn: budget.noteEn,
        totalCents: sumOf(budget.lines.map(({ amountCents }) => amountCents)).toString(),
        lines: budget.lines.map(({ id, nameNl, nameEn, amountCents, programmeItemId }) => ({
          id,
          nameNl,
          nameEn,
          amountCents: amountCents.toString(),
          programmeItemId,
        })),
      },
    };
  },
});

/**
 * The public pages of the fund, not kept while the assembly has a budget or programme before it: the vote decides
 * on it at any moment. Null: there is no such year.
 */
export const publicFundYears = cachedRead(
  'fund.years',
  ['fund'],
  async () => {
    const found = await listFundYears.execute(null, {});
    return found.ok ? found.value : [];
  },
  (years) => years.every(({ status }) => status !== 'proposed'),
);
export const publicFundYear = cachedRead(
  'fund.year',
  ['fund', 'assembly'],
  async (year: number, locale: Locale) => {
    const found = await readFundYear.execute(null, { year, locale });
    return found.ok ? found.value : null;
  },
  (year) => year?.budget.status !== 'proposed' && year?.programme?.status !== 'proposed',
);

/** What a view of a year of the fund gets. */
export type FundYear = NonNullable<Awaited<ReturnType<typeof publicFundYear>>>;
/** One year in the overview of the fund. */
export type FundYearSummary = Awaited<ReturnType<typeof publicFundYears>>[number];

type ValueOf<Q> = Q extends { execute: (...args: never[]) => Promise<infer R> }
  ? Extract<R, { ok: true }> extends { value: infer V }
    ? V
    : never
  : never;

/** A budget as its editor gets it. */
export type BudgetToEdit = NonNullable<ValueOf<typeof readBudgetForEditing>['budget']>;
