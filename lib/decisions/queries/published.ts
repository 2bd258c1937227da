import 'server-only';
import type { Locale } from '@/i18n/locales';
import { decisionPolicy } from '@/lib/decisions/policy';
import { resultSelect, type VoteResult, voteResultOf } from '@/lib/decisions/queries/vote-result';
import { dayOf } from '@/lib/platform/clock';
import type { Prisma } from '@/lib/platform/generated/client';
import { query } from '@/lib/platform/query';
import { parseReference, referenceOf } from '@/lib/standards/decision-reference';

/** Decisions on one page of the public list. */
export const DECISIONS_PAGE = 20;

/** A published decision in a list. Days are YYYY-MM-DD, moments ISO. */
export type PublishedLine = {
  id: string;
  reference: string;
  title: string;
  body: { slug: string; name: string };
  standard: { slug: string; name: string; version: string };
  publishedAt: string;
  entryIntoForceOn: string;
  complyBy: string;
  isExample: boolean;
};

/** One page of the list, the years that have decisions, and the id to go on after (null: this is the end). */
export type PublishedPage = {
  decisions: PublishedLine[];
  years: number[];
  total: number;
  next: string | null;
};

const lineSelect = {
  id: true,
  year: true,
  number: true,
  title: true,
  isExample: true,
  publishedAt: true,
  entryIntoForceOn: true,
  complyBy: true,
  body: { select: { slug: true, nameNl: true, nameEn: true } },
  standardVersion: {
    select: { version: true, standard: { select: { slug: true, nameNl: true, nameEn: true } } },
  },
} satisfies Prisma.DecisionSelect;

function lineOf(
  row: Prisma.DecisionGetPayload<{ select: typeof lineSelect }>,
  locale: Locale,
): PublishedLine {
  const { standard, version } = row.standardVersion;
  return {
    id: row.id,
    reference: referenceOf(row.year ?? 0, row.number ?? 0),
    title: row.title,
    body: { slug: row.body.slug, name: locale === 'nl' ? row.body.nameNl : row.body.nameEn },
    standard: { slug: standard.slug, name: locale === 'nl' ? standard.nameNl : standard.nameEn, version },
    publishedAt: row.publishedAt?.toISOString() ?? '',
    entryIntoForceOn: dayOf(row.entryIntoForceOn),
    complyBy: dayOf(row.complyBy),
    isExample: row.isExample,
  };
}

/** Published decisions, newest first, of one year when it is given. `after` is the id of the last line seen. */
export const listPublishedDecisions = query({
  name: 'decision.listPublished',
  policy: decisionPolicy,
  read: async (
    tx,
    args: { locale: Locale; year?: number | null; after?: string | null },
  ): Promise<PublishedPage> => {
    const where = { status: 'published', ...(args.year ? { year: args.year } : {}) } as const;
    const [rows, total, years] = await Promise.all([
      tx.decision.findMany({
        where,
        orderBy: [{ publishedAt: 'desc' }, { id: 'asc' }],
        take: DECISIONS_PAGE + 1,
        ...(args.after ? { cursor: { id: args.after }, skip: 1 } : {}),
        select: lineSelect,
      }),
      tx.decision.count({ where }),
      tx.decision.groupBy({ by: ['year'], where: { status: 'published' }, orderBy: { year: 'desc' } }),
    ]);
    const decisions = rows.slice(0, DECISIONS_PAGE).map((row) => lineOf(row, args.locale));
    return {
      decisions,
      years: years.flatMap(({ year }) => (year === null ? [] : [year])),
      total,
      next: rows.length > DECISIONS_PAGE ? (decisions.at(-1)?.id ?? null) : null,
    };
  },
});

/** A published decision as a document. */
export type PublishedDecision = PublishedLine & {
  motivation: string;
  decidedAt: string;
  requirements: { id: string; code: string; level: 'must' | 'should' | 'may'; text: string }[];
  requirementsAreExample: boolean;
  vote: VoteResult | null;
};

/** One published decision by College and reference ("2026-014"). */
export const findPublishedDecision = query({
  name: 'decision.findPublished',
  policy: decisionPolicy,
  read: async (
    tx,
    args: { locale: Locale; bodySlug: string; reference: string },
  ): Promise<PublishedDecision | null> => {
    const cited = parseReference(args.reference);
    if (!cited) return null;
    const row = await tx.decision.findFirst({
      where: { body: { slug: args.bodySlug }, ...cited, status: 'published' },
      select: {
        ...lineSelect,
        motivation: true,
        decidedAt: true,
        ballots: {
          where: { outcome: 'adopted' },
          select: resultSelect,
          orderBy: { closedAt: 'desc' },
          take: 1,
        },
        standardVersion: {
          select: {
            version: true,
            standard: {
              select: { slug: true, nameNl: true, nameEn: true, requirementsAreExample: true },
            },
            requirements: { orderBy: { position: 'asc' } },
          },
        },
      },
    });
    if (!row) return null;
    const [ballot] = row.ballots;
    return {
      ...lineOf(row, args.locale),
      motivation: row.motivation,
      decidedAt: row.decidedAt?.toISOString() ?? '',
      requirements: row.standardVersion.requirements.map(({ id, code, level, textNl, textEn }) => ({
        id,
        code,
        level,
        text: args.locale === 'nl' ? textNl : textEn,
      })),
      requirementsAreExample: row.standardVersion.standard.requirementsAreExample,
      vote: ballot ? voteResultOf(ballot) : null,
    };
  },
});
