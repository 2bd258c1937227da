import 'server-only';
import { assemblyEvents } from '@/lib/assembly/events';
import { MEETING_LIFECYCLE } from '@/lib/assembly/meeting-lifecycle';
import { assemblyPolicy } from '@/lib/assembly/policy';
import { draftMeetingInput, reviseMeetingInput } from '@/lib/assembly/schema';
import { changesBetween } from '@/lib/platform/changes';
import { clockInAmsterdam } from '@/lib/platform/clock';
import { command } from '@/lib/platform/command';
import type { Transaction } from '@/lib/platform/database';
import { next } from '@/lib/platform/lifecycle';
import { fail, ok } from '@/lib/platform/result';

/** The meeting with its row locked: agenda, call, opening and closing wait for each other. */
export async function lockMeeting(tx: Transaction, id: string) {
  await tx.$queryRaw`SELECT 1 FROM "assembly_meeting" WHERE "id" = ${id}::uuid FOR UPDATE`;
  return tx.assemblyMeeting.findUnique({
    where: { id },
    include: {
      agendaItems: {
        select: {
          id: true,
          position: true,
          kind: true,
          titleNl: true,
          programmeId: true,
          budgetId: true,
          ballot: { select: { id: true, status: true } },
        },
        orderBy: { position: 'asc' },
      },
    },
  });
}

/** The address of a meeting is its day in the Netherlands: alv-2026-12-10. */
const slugOf = (startsAt: Date) => `alv-${clockInAmsterdam(startsAt).slice(0, 10)}`;

async function isTaken(tx: Transaction, slug: string, besides?: string): Promise<boolean> {
  const other = await tx.assemblyMeeting.findUnique({ where: { slug }, select: { id: true } });
  return other !== null && other.id !== besides;
}

/** Begins a meeting. Errors: `already_exists` when there is a meeting on that day. */
export const draftMeeting = command({
  name: 'meeting.draft',
  input: draftMeetingInput,
  policy: assemblyPolicy,
  events: assemblyEvents,
  event: 'meeting.drafted',
  refreshes: [],
  load: async () => ({}),
  subject: () => ({}),
  run: async ({ tx, input }) => {
    const { year, startsAt } = input;
    const slug = slugOf(startsAt);
    if (await isTaken(tx, slug)) return fail('already_exists');
    const { id } = await tx.assemblyMeeting.create({
      data: { slug, ...input, sources: [] },
      select: { id: true },
    });
    return ok({
      value: { id },
      subjectId: id,
      facts: { slug, year, startsAt: startsAt.toISOString() },
      changes: changesBetween(null, input),
    });
  },
});

/**
 * Changes time, place, title or year before the call. The year stays when its programme or budget is on the
 * agenda. Errors: `illegal_step` after the call, `already_exists` when there is a meeting on that day.
 */
export const reviseMeeting = command({
  name: 'meeting.revise',
  input: reviseMeetingInput,
  policy: assemblyPolicy,
  events: assemblyEvents,
  event: 'meeting.revised',
  refreshes: [],
  load: (tx, { meetingId }) => lockMeeting(tx, meetingId),
  subject: () => ({}),
  run: async ({ tx, input, loaded }) => {
    const { meetingId: id, ...text } = input;
    const { year, startsAt } = text;
    const step = next(MEETING_LIFECYCLE, loaded.status, 'meeting.change_agenda', {});
    const hasPapers = loaded.agendaItems.some(({ kind }) => kind !== 'information');
    if (!step.ok || (year !== loaded.year && hasPapers)) return fail('illegal_step');
    const slug = slugOf(startsAt);
    if (await isTaken(tx, slug, id)) return fail('already_exists');
    await tx.assemblyMeeting.updateMany({ where: { id }, data: { slug, ...text } });
    return ok({
      value: { id },
      subjectId: id,
      facts: { slug, year, startsAt: startsAt.toISOString() },
      changes: changesBetween(loaded, { slug, ...text }),
    });
  },
});
