import 'server-only';
import type { Locale } from '@/i18n/locales';
import { type Deadline, deadlineOf } from '@/lib/obligations/deadline';
import { dayOf, daysBetween } from '@/lib/platform/clock';
import type { Prisma } from '@/lib/platform/generated/client';
import { referenceOf } from '@/lib/standards/decision-reference';

/** What a municipality must meet, and by when. Days are YYYY-MM-DD. */
export type ObligationLine = {
  id: string;
  standard: { id: string; slug: string; name: string };
  version: string;
  decision: { reference: string; bodySlug: string; isExample: boolean };
  bindingFrom: string;
  dueOn: string;
  deadline: Deadline;
  /** Whole days from today until the deadline; negative when it has passed */
  daysLeft: number;
  /** Pieces of evidence that count, so without those that were withdrawn */
  evidence: number;
};

/** What `lineOf` needs of an obligation. */
export const select = {
  id: true,
  dueOn: true,
  _count: { select: { evidence: { where: { withdrawnAt: null } } } },
  agreement: {
    select: {
      inForceFrom: true,
      decision: { select: { year: true, number: true, isExample: true, body: { select: { slug: true } } } },
      standardVersion: {
        select: {
          version: true,
          status: true,
          standard: { select: { id: true, slug: true, nameNl: true, nameEn: true } },
        },
      },
    },
  },
} satisfies Prisma.ObligationSelect;

type Row = Prisma.ObligationGetPayload<{ select: typeof select }>;

/** An obligation as it stands in a list on `today` (YYYY-MM-DD). */
export function lineOf({ id, dueOn, agreement, _count }: Row, locale: Locale, today: string): ObligationLine {
  const { decision, standardVersion, inForceFrom } = agreement;
  const { standard, version } = standardVersion;
  const due = dayOf(dueOn);
  return {
    id,
    standard: {
      id: standard.id,
      slug: standard.slug,
      name: locale === 'nl' ? standard.nameNl : standard.nameEn,
    },
    version,
    decision: {
      reference: referenceOf(decision.year ?? 0, decision.number ?? 0),
      bodySlug: decision.body.slug,
      isExample: decision.isExample,
    },
    bindingFrom: dayOf(inForceFrom),
    dueOn: due,
    deadline: deadlineOf(due, today),
    daysLeft: daysBetween(today, due),
    evidence: _count.evidence,
  };
}
