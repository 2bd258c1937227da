import 'server-only';
import { lockMeeting } from '@/lib/assembly/commands/meeting';
import { assemblyEvents } from '@/lib/assembly/events';
import { MEETING_LIFECYCLE, type MeetingState } from '@/lib/assembly/meeting-lifecycle';
import { assemblyPolicy } from '@/lib/assembly/policy';
import { type AddItemInput, addItemInput, removeItemInput } from '@/lib/assembly/schema';
import { changesBetween } from '@/lib/platform/changes';
import { command } from '@/lib/platform/command';
import type { Transaction } from '@/lib/platform/database';
import { next } from '@/lib/platform/lifecycle';
import { fail, ok, type Result } from '@/lib/platform/result';

const mayChange = (status: MeetingState) => next(MEETING_LIFECYCLE, status, 'meeting.change_agenda', {}).ok;

type Paper = {
  titleNl: string;
  titleEn: string;
  explanationNl: string;
  explanationEn: string;
  programmeId?: string;
  budgetId?: string;
};

/** The text of an item, and the programme or budget that it is about: those of the year, while they are drafts. */
async function paperOf(tx: Transaction, year: number, input: AddItemInput): Promise<Result<Paper>> {
  if (input.kind === 'information') {
    const { titleNl, titleEn, explanationNl, explanationEn } = input;
    return ok({ titleNl, titleEn, explanationNl, explanationEn });
  }
  const isProgramme = input.kind === 'programme';
  const query = { where: { year }, select: { id: true, status: true } } as const;
  const paper = isProgramme ? await tx.workProgramme.findUnique(query) : await tx.budget.findUnique(query);
  if (!paper) return fail('paper_missing');
  if (paper.status !== 'draft') return fail('illegal_step');
  return ok({
    titleNl: isProgramme ? `Werkprogramma ${year}` : `Begroting ${year}`,
    titleEn: isProgramme ? `Work programme ${year}` : `Budget ${year}`,
    explanationNl: '',
    explanationEn: '',
    ...(isProgramme ? { programmeId: paper.id } : { budgetId: paper.id }),
  });
}

/**
 * Puts an item at the end of the agenda. Errors: `illegal_step` after the call, or when the programme or budget
 * is no draft; `paper_missing` when the year has none; `already_exists` when it is on this agenda.
 */
export const addItem = command({
  name: 'meeting.addItem',
  input: addItemInput,
  policy: assemblyPolicy,
  events: assemblyEvents,
  event: 'meeting.item_added',
  refreshes: [],
  load: (tx, { meetingId }) => lockMeeting(tx, meetingId),
  subject: () => ({}),
  run: async ({ tx, input, loaded }) => {
    if (!mayChange(loaded.status)) return fail('illegal_step');
    const { kind } = input;
    if (kind !== 'information' && loaded.agendaItems.some((item) => item.kind === kind)) {
      return fail('already_exists');
    }
    const paper = await paperOf(tx, loaded.year, input);
    if (!paper.ok) return paper;
    const position = loaded.agendaItems.length + 1;
    const item = await tx.agendaItem.create({
      data: { meetingId: loaded.id, kind, position, label: String(position), ...paper.value },
      select: { id: true },
    });
    return ok({
      value: { id: item.id, meetingId: loaded.id },
      subjectId: loaded.id,
      facts: { meetingId: loaded.id, itemId: item.id, kind, title: paper.value.titleNl },
      changes: changesBetween(null, { kind, position, ...paper.value }),
    });
  },
});

/** Takes an item off the agenda; those after it move up. Errors: `illegal_step` after the call. */
export const removeItem = command({
  name: 'meeting.removeItem',
  input: removeItemInput,
  policy: assemblyPolicy,
  events: assemblyEvents,
  event: 'meeting.item_removed',
  refreshes: [],
  load: async (tx, { itemId }) => {
    const found = await tx.agendaItem.findUnique({ where: { id: itemId }, select: { meetingId: true } });
    const meeting = found && (await lockMeeting(tx, found.meetingId));
    const item = meeting?.agendaItems.find(({ id }) => id === itemId);
    return meeting && item ? { meeting, item } : null;
  },
  subject: () => ({}),
  run: async ({ tx, loaded }) => {
    const { meeting, item } = loaded;
    if (!mayChange(meeting.status)) return fail('illegal_step');
    await tx.agendaItem.deleteMany({ where: { id: item.id } });
    const later = meeting.agendaItems.filter(({ position }) => position > item.position);
    for (const { id, position } of later) {
      await tx.agendaItem.updateMany({
        where: { id },
        data: { position: position - 1, label: String(position - 1) },
      });
    }
    return ok({
      value: { id: item.id, meetingId: meeting.id },
      subjectId: meeting.id,
      facts: { meetingId: meeting.id, itemId: item.id, kind: item.kind, title: item.titleNl },
      changes: changesBetween(item, { kind: null, position: null, titleNl: null }),
    });
  },
});
