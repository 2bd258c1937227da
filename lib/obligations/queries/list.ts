import 'server-only';
import type { Locale } from '@/i18n/locales';
import { type Deadline, deadlineOf, nearUntil } from '@/lib/obligations/deadline';
import { obligationPolicy } from '@/lib/obligations/policy';
import { lineOf, type ObligationLine, select } from '@/lib/obligations/queries/line';
import { type DeadlineFilter, formatObligationCursor, type ObligationsAsked } from '@/lib/obligations/schema';
import type { Actor } from '@/lib/platform/actor';
import { dateOf, dayOf, todayInAmsterdam } from '@/lib/platform/clock';
import type { Prisma } from '@/lib/platform/generated/client';
import { query } from '@/lib/platform/query';
import { BINDING_STATUSES } from '@/lib/standards/lifecycle';

/** Obligations on one page. */
export const OBLIGATIONS_PAGE = 50;

/** To whom the answer belongs: the municipality that the actor acts for, and to nobody else. */
const subject = (_value: unknown, actor: Actor | null) => ({ municipalityId: actor?.actingFor?.id });

/** An obligation that still holds: a version that was replaced or withdrawn asks nothing any more. */
function alive(actor: Actor | null): Prisma.ObligationWhereInput {
  return {
    municipalityId: actor?.actingFor?.id,
    agreement: { standardVersion: { status: { in: [...BINDING_STATUSES] } } },
  };
}

function dueWithin(filter: DeadlineFilter, today: string): Prisma.ObligationWhereInput {
  const [now, near] = [dateOf(today), dateOf(nearUntil(today))];
  switch (filter) {
    case 'passed':
      return { dueOn: { lt: now } };
    case 'near':
      return { dueOn: { gte: now, lte: near } };
    case 'later':
      return { dueOn: { gt: near } };
    case 'all':
      return {};
  }
}

/** One page of obligations, and the place to go on after (null: this is the end). */
export type ObligationPage = { obligations: ObligationLine[]; next: string | null };

/** The obligations of the own municipality, by deadline. `limit` is for an export, which has no pages. */
export const listObligations = query({
  name: 'obligation.list',
  policy: obligationPolicy,
  read: async (
    tx,
    args: ObligationsAsked & { locale: Locale; limit?: number },
    actor,
  ): Promise<ObligationPage> => {
    const { locale, filter, order, after, limit = OBLIGATIONS_PAGE } = args;
    const today = todayInAmsterdam();
    const direction = order === 'soonest' ? 'asc' : 'desc';
    const rows = await tx.obligation.findMany({
      where: { AND: [alive(actor), dueWithin(filter, today), after ? beyond(after, order) : {}] },
      orderBy: [{ dueOn: direction }, { id: direction }],
      take: limit + 1,
      select,
    });
    const obligations = rows.slice(0, limit).map((row) => lineOf(row, locale, today));
    const last = obligations.at(-1);
    return { obligations, next: rows.length > limit && last ? formatObligationCursor(last) : null };
  },
  subject,
});

function beyond(
  { dueOn, id }: NonNullable<ObligationsAsked['after']>,
  order: ObligationsAsked['order'],
): Prisma.ObligationWhereInput {
  const day = dateOf(dueOn);
  return order === 'soonest'
    ? { OR: [{ dueOn: { gt: day } }, { dueOn: day, id: { gt: id } }] }
    : { OR: [{ dueOn: { lt: day } }, { dueOn: day, id: { lt: id } }] };
}

/** How many obligations there are, and the first that fall due. Whether they are met is not known yet. */
export type ObligationsSummary = {
  total: number;
  /** Deadline has passed */
  passed: number;
  /** Deadline within six months */
  near: number;
  later: number;
  /** The three that fall due first, today or later */
  next: ObligationLine[];
};

/** The obligations of the own municipality in numbers, for its dashboard. */
export const obligationsSummary = query({
  name: 'obligation.summary',
  policy: obligationPolicy,
  read: async (tx, { locale }: { locale: Locale }, actor): Promise<ObligationsSummary> => {
    const today = todayInAmsterdam();
    const days = await tx.obligation.groupBy({ by: ['dueOn'], where: alive(actor), _count: true });
    const counts: Record<Deadline, number> = { passed: 0, near: 0, later: 0 };
    for (const { dueOn, _count } of days) counts[deadlineOf(dayOf(dueOn), today)] += _count;
    const next = await tx.obligation.findMany({
      where: { AND: [alive(actor), { dueOn: { gte: dateOf(today) } }] },
      orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
      take: 3,
      select,
    });
    return {
      ...counts,
      total: counts.passed + counts.near + counts.later,
      next: next.map((row) => lineOf(row, locale, today)),
    };
  },
  subject,
});

/** What the own municipality must meet of these standards (ids); for the catalogue and the page of a standard. */
export const obligationsOfStandards = query({
  name: 'obligation.ofStandards',
  policy: obligationPolicy,
  read: async (
    tx,
    { locale, standardIds }: { locale: Locale; standardIds: string[] },
    actor,
  ): Promise<ObligationLine[]> => {
    const rows = await tx.obligation.findMany({
      where: {
        AND: [alive(actor), { agreement: { standardVersion: { standardId: { in: standardIds } } } }],
      },
      orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
      select,
    });
    return rows.map((row) => lineOf(row, locale, todayInAmsterdam()));
  },
  subject,
});
