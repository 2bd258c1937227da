import 'server-only';
import type { Locale } from '@/i18n/locales';
import { inLanguage } from '@/i18n/text';
import { itemStandingOf } from '@/lib/assembly/meeting-steps';
import { assemblyPolicy } from '@/lib/assembly/policy';
import { ballotView } from '@/lib/assembly/queries/ballot';
import { cachedRead } from '@/lib/platform/cache';
import type { Transaction } from '@/lib/platform/database';
import { query } from '@/lib/platform/query';

/** The meetings that were called, newest first. */
export const listMeetings = query({
  name: 'meeting.list',
  policy: assemblyPolicy,
  read: async (tx, { locale }: { locale: Locale }) => {
    const meetings = await tx.assemblyMeeting.findMany({
      where: { status: { not: 'draft' } },
      orderBy: [{ startsAt: 'desc' }, { id: 'asc' }],
      include: {
        agendaItems: {
          orderBy: { position: 'asc' },
          select: {
            kind: true,
            label: true,
            titleNl: true,
            titleEn: true,
            ballot: { select: { status: true, outcome: true } },
          },
        },
      },
    });
    return meetings.map(
      ({ slug, titleNl, titleEn, startsAt, location, status, isHistoric, agendaItems }) => ({
        slug,
        title: inLanguage(locale, titleNl, titleEn),
        startsAt: startsAt.toISOString(),
        location,
        status,
        isHistoric,
        items: agendaItems.map((item) => ({
          label: item.label,
          title: inLanguage(locale, item.titleNl, item.titleEn),
          standing: itemStandingOf({ kind: item.kind, ballot: item.ballot }),
        })),
      }),
    );
  },
});

/** A meeting with its agenda. */
export const readMeeting = query({
  name: 'meeting.read',
  policy: assemblyPolicy,
  read: async (tx, { slug, locale }: { slug: string; locale: Locale }) => {
    const meeting = await tx.assemblyMeeting.findFirst({
      where: { slug, status: { not: 'draft' } },
      include: {
        agendaItems: { orderBy: { position: 'asc' }, include: { ballot: true } },
      },
    });
    if (!meeting) return null;
    return {
      slug,
      title: inLanguage(locale, meeting.titleNl, meeting.titleEn),
      year: meeting.year,
      startsAt: meeting.startsAt.toISOString(),
      calledAt: meeting.calledAt?.toISOString() ?? null,
      location: meeting.location,
      livestream: meeting.livestream,
      status: meeting.status,
      isHistoric: meeting.isHistoric,
      note: inLanguage(locale, meeting.noteNl ?? '', meeting.noteEn ?? ''),
      sources: meeting.sources,
      items: meeting.agendaItems.map((item) => ({
        label: item.label,
        kind: item.kind,
        title: inLanguage(locale, item.titleNl, item.titleEn),
        explanation: inLanguage(locale, item.explanationNl, item.explanationEn),
        outcome: inLanguage(locale, item.outcomeNl ?? '', item.outcomeEn ?? ''),
        standing: itemStandingOf({ kind: item.kind, ballot: item.ballot }),
      })),
    };
  },
});

async function paperOf(
  tx: Transaction,
  locale: Locale,
  item: { programmeId: string | null; budgetId: string | null },
) {
  const programme = item.programmeId
    ? await tx.workProgramme.findUnique({
        where: { id: item.programmeId },
        include: { items: { orderBy: { position: 'asc' } } },
      })
    : null;
  const budget = item.budgetId
    ? await tx.budget.findUnique({
        where: { id: item.budgetId },
        include: { lines: { orderBy: { position: 'asc' } } },
      })
    : null;
  return {
    programme: programme && {
      year: programme.year,
      status: programme.status,
      isExample: programme.isExample,
      intro: inLanguage(locale, programme.introNl, programme.introEn),
      items: programme.items.map(({ id, goal, titleNl, titleEn, descriptionNl, descriptionEn }) => ({
        id,
        goal,
        title: inLanguage(locale, titleNl, titleEn),
        description: inLanguage(locale, descriptionNl, descriptionEn),
      })),
    },
    budget: budget && {
      year: budget.year,
      status: budget.status,
      isExample: budget.isExample,
      note: inLanguage(locale, budget.noteNl, budget.noteEn),
      totalCents: budget.lines.reduce((sum, line) => sum + line.amountCents, 0n).toString(),
      lines: budget.lines.map(({ id, nameNl, nameEn, amountCents }) => ({
        id,
        name: inLanguage(locale, nameNl, nameEn),
        amountCents: amountCents.toString(),
      })),
    },
  };
}

/** An item of the agenda with its papers and, when there is one, its vote. */
export const readAgendaItem = query({
  name: 'agendaItem.read',
  policy: assemblyPolicy,
  read: async (tx, { slug, label, locale }: { slug: string; label: string; locale: Locale }) => {
    const item = await tx.agendaItem.findFirst({
      where: { label, meeting: { slug, status: { not: 'draft' } } },
      include: {
        meeting: { include: { _count: { select: { agendaItems: true } } } },
        ballot: { select: { id: true, status: true, outcome: true } },
      },
    });
    if (!item) return null;
    const { meeting } = item;
    return {
      meeting: {
        slug,
        title: inLanguage(locale, meeting.titleNl, meeting.titleEn),
        startsAt: meeting.startsAt.toISOString(),
        status: meeting.status,
        isHistoric: meeting.isHistoric,
        items: meeting._count.agendaItems,
        sources: meeting.sources,
      },
      label,
      kind: item.kind,
      title: inLanguage(locale, item.titleNl, item.titleEn),
      explanation: inLanguage(locale, item.explanationNl, item.explanationEn),
      outcome: inLanguage(locale, item.outcomeNl ?? '', item.outcomeEn ?? ''),
      standing: itemStandingOf({ kind: item.kind, ballot: item.ballot }),
      ...(await paperOf(tx, locale, item)),
      ballot: item.ballot && (await ballotView(tx, item.ballot.id)),
    };
  },
});

/**
 * The public pages of the assembly, kept when every meeting they show is closed: until then a chair may open it or
 * its votes at any moment. Null: there is no such thing (yet).
 */
export const publicMeetings = cachedRead(
  'assembly.meetings',
  ['assembly'],
  async (locale: Locale) => {
    const found = await listMeetings.execute(null, { locale });
    return found.ok ? found.value : [];
  },
  (meetings) => meetings.every(({ status }) => status === 'closed'),
);
export const publicMeeting = cachedRead(
  'assembly.meeting',
  ['assembly'],
  async (slug: string, locale: Locale) => {
    const found = await readMeeting.execute(null, { slug, locale });
    return found.ok ? found.value : null;
  },
  (meeting) => meeting?.status === 'closed',
);
export const publicAgendaItem = cachedRead(
  'assembly.item',
  ['assembly', 'fund'],
  async (slug: string, label: string, locale: Locale) => {
    const found = await readAgendaItem.execute(null, { slug, label, locale });
    return found.ok ? found.value : null;
  },
  (item) => item?.meeting.status === 'closed',
);

/** A meeting in the list of the assembly. */
export type MeetingSummary = Awaited<ReturnType<typeof publicMeetings>>[number];
/** A meeting with its agenda, as a view gets it. */
export type MeetingView = NonNullable<Awaited<ReturnType<typeof publicMeeting>>>;
/** An item of the agenda, as a view gets it. */
export type AgendaItemView = NonNullable<Awaited<ReturnType<typeof publicAgendaItem>>>;
