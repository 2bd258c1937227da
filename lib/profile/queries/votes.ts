import 'server-only';
import type { Locale } from '@/i18n/locales';
import type { Prisma } from '@/lib/platform/generated/client';

/** How a municipality voted in a closed ballot of the assembly. */
export type VoteLine = {
  ballotId: string;
  title: string;
  meeting: { slug: string; title: string; label: string };
  /** ISO moment */
  closedAt: string;
  weight: number;
  /** Null when it did not vote. */
  choice: 'for' | 'against' | 'abstain' | null;
  outcome: 'adopted' | 'rejected' | 'no_quorum' | null;
};

/** The lines of the roll with what was voted, of closed ballots only: before that a choice is nobody's business. */
export const voteSelect = {
  where: { ballot: { status: 'closed', agendaItemId: { not: null } } },
  orderBy: { ballot: { closedAt: 'desc' } },
  select: {
    weight: true,
    vote: { select: { choice: true } },
    ballot: {
      select: {
        id: true,
        closedAt: true,
        outcome: true,
        agendaItem: {
          select: {
            label: true,
            titleNl: true,
            titleEn: true,
            meeting: { select: { slug: true, titleNl: true, titleEn: true } },
          },
        },
      },
    },
  },
} as const satisfies Prisma.Municipality$entitlementsArgs;

type Row = Prisma.EntitlementGetPayload<{ select: (typeof voteSelect)['select'] }>;

/** The roll lines as the page shows them, in one language. */
export function castVotes(rows: Row[], locale: Locale): VoteLine[] {
  return rows.flatMap(({ weight, vote, ballot: { id, closedAt, outcome, agendaItem } }) => {
    if (!agendaItem || !closedAt) return [];
    const { label, titleNl, titleEn, meeting } = agendaItem;
    const inDutch = locale === 'nl';
    return {
      ballotId: id,
      title: inDutch ? titleNl : titleEn,
      meeting: { slug: meeting.slug, title: inDutch ? meeting.titleNl : meeting.titleEn, label },
      closedAt: closedAt.toISOString(),
      weight,
      choice: vote?.choice ?? null,
      outcome,
    };
  });
}
