import 'server-only';
import { assemblyPolicy } from '@/lib/assembly/policy';
import { turnoutOf } from '@/lib/assembly/queries/ballot';
import type { Actor } from '@/lib/platform/actor';
import { clockInAmsterdam, daysBetween, todayInAmsterdam } from '@/lib/platform/clock';
import { query } from '@/lib/platform/query';
import { fail, ok } from '@/lib/platform/result';
import { isUuid } from '@/lib/platform/uuid';

/** All meetings, drafts too, newest first: for who prepares and leads them. */
export const listMeetingsToPrepare = query({
  name: 'meeting.prepareList',
  policy: assemblyPolicy,
  read: async (tx) => {
    const meetings = await tx.assemblyMeeting.findMany({
      orderBy: [{ startsAt: 'desc' }, { id: 'asc' }],
      include: { agendaItems: { select: { kind: true, ballot: { select: { status: true } } } } },
    });
    return meetings.map(({ id, slug, titleNl, titleEn, startsAt, status, isHistoric, agendaItems }) => ({
      id,
      slug,
      titleNl,
      titleEn,
      startsAt: startsAt.toISOString(),
      status,
      isHistoric,
      items: agendaItems.length,
      openBallots: agendaItems.filter(({ ballot }) => ballot?.status === 'open').length,
      ballotsToHold: agendaItems.filter(({ kind, ballot }) => kind !== 'information' && !ballot).length,
    }));
  },
});

/** Days before a meeting on which its call comes late; counted in legal days, whatever the clocks did meanwhile. */
const FOUR_WEEKS = 28;

/** A meeting as it is prepared and led: agenda, what can be added, votes with their turnout. */
export const readMeetingToPrepare = query({
  name: 'meeting.prepare',
  policy: assemblyPolicy,
  read: async (tx, { meetingId }: { meetingId: string }) => {
    const meeting = await tx.assemblyMeeting.findUnique({
      where: { id: meetingId },
      include: {
        agendaItems: {
          orderBy: { position: 'asc' },
          include: {
            ballot: true,
            programme: { select: { year: true, status: true, _count: { select: { items: true } } } },
            budget: { select: { year: true, status: true, lines: { select: { amountCents: true } } } },
          },
        },
      },
    });
    if (!meeting) return null;
    const where = { where: { year: meeting.year }, select: { status: true } };
    const programme = await tx.workProgramme.findUnique(where);
    const budget = await tx.budget.findUnique(where);
    const items = [];
    for (const item of meeting.agendaItems) {
      const { ballot } = item;
      items.push({
        id: item.id,
        label: item.label,
        kind: item.kind,
        titleNl: item.titleNl,
        titleEn: item.titleEn,
        paperSize: item.programme?._count.items ?? item.budget?.lines.length ?? null,
        ballot: ballot && {
          id: ballot.id,
          status: ballot.status,
          outcome: ballot.outcome,
          openedAt: ballot.openedAt?.toISOString() ?? null,
          closedAt: ballot.closedAt?.toISOString() ?? null,
          turnout: await turnoutOf(tx, ballot.id),
        },
      });
    }
    return {
      id: meeting.id,
      slug: meeting.slug,
      titleNl: meeting.titleNl,
      titleEn: meeting.titleEn,
      year: meeting.year,
      location: meeting.location,
      startsAt: meeting.startsAt.toISOString(),
      /** As a datetime field shows it */
      startsAtClock: clockInAmsterdam(meeting.startsAt),
      calledAt: meeting.calledAt?.toISOString() ?? null,
      status: meeting.status,
      isHistoric: meeting.isHistoric,
      /** Fewer than four weeks are left: members should be called earlier (docs/domain.md#terms, an assumption) */
      isSoon: daysBetween(todayInAmsterdam(), todayInAmsterdam(meeting.startsAt)) < FOUR_WEEKS,
      ballotsToHold: items.filter(({ kind, ballot }) => kind !== 'information' && !ballot).length,
      items,
      /** The programme and budget of the year of the meeting; null when there is none yet */
      programmeStatus: programme?.status ?? null,
      budgetStatus: budget?.status ?? null,
    };
  },
});

type ValueOf<Q> = Q extends { execute: (...args: never[]) => Promise<infer R> }
  ? Extract<R, { ok: true }> extends { value: infer V }
    ? V
    : never
  : never;

/** A meeting in the list of who prepares them. */
export type PreparedMeeting = ValueOf<typeof listMeetingsToPrepare>[number];
/** A meeting as its editor and console get it. */
export type MeetingToPrepare = ValueOf<typeof readMeetingToPrepare>;

/** A meeting by the id in an address; what is no id is not found. */
export function findMeetingToPrepare(actor: Actor, meetingId: string) {
  return isUuid(meetingId) ? readMeetingToPrepare.execute(actor, { meetingId }) : fail('not_found');
}

/** An item of a meeting by the ids in an address. */
export async function findItemToPrepare(actor: Actor, meetingId: string, itemId: string) {
  const meeting = await findMeetingToPrepare(actor, meetingId);
  if (!meeting.ok) return meeting;
  const item = meeting.value.items.find(({ id }) => id === itemId);
  return item ? ok(item) : fail('not_found');
}
