import 'server-only';
import { changesBetween } from '@/lib/platform/changes';
import { command } from '@/lib/platform/command';
import type { Transaction } from '@/lib/platform/database';
import { next } from '@/lib/platform/lifecycle';
import { fail, ok } from '@/lib/platform/result';
import { programmeEvents } from '@/lib/programme/events';
import { PROGRAMME_LIFECYCLE, type ProgrammeFacts } from '@/lib/programme/lifecycle';
import { programmePolicy } from '@/lib/programme/policy';
import {
  addProgrammeItemInput,
  draftProgrammeInput,
  removeProgrammeItemInput,
  reviseProgrammeInput,
} from '@/lib/programme/schema';

/** The programme with its row locked, so that it can't be proposed while it is being changed. */
export async function lockProgramme(tx: Transaction, id: string) {
  await tx.$queryRaw`SELECT 1 FROM "work_programme" WHERE "id" = ${id}::uuid FOR UPDATE`;
  return tx.workProgramme.findUnique({
    where: { id },
    select: {
      id: true,
      year: true,
      status: true,
      titleNl: true,
      titleEn: true,
      introNl: true,
      introEn: true,
      items: { select: { id: true, position: true }, orderBy: { position: 'asc' } },
    },
  });
}

const mayChange = (status: 'draft' | 'proposed' | 'adopted' | 'rejected', facts: ProgrammeFacts = {}) =>
  next(PROGRAMME_LIFECYCLE, status, 'programme.change', facts).ok;

/** Begins the work programme of a year. Errors: `already_exists`. */
export const draftProgramme = command({
  name: 'programme.draft',
  input: draftProgrammeInput,
  policy: programmePolicy,
  events: programmeEvents,
  event: 'programme.drafted',
  refreshes: ['assembly', 'fund'],
  load: async () => ({}),
  subject: () => ({}),
  run: async ({ tx, input }) => {
    const { year, titleNl, titleEn, introNl, introEn } = input;
    if (await tx.workProgramme.findUnique({ where: { year }, select: { id: true } })) {
      return fail('already_exists');
    }
    const { id } = await tx.workProgramme.create({
      data: { year, titleNl, titleEn, introNl, introEn },
      select: { id: true },
    });
    return ok({ value: { id, year }, subjectId: id, facts: { year }, changes: changesBetween(null, input) });
  },
});

/**
 * Changes title and introduction. A programme that the assembly rejected becomes a draft again by it.
 * Errors: `illegal_step` once it lies before the assembly or was adopted.
 */
export const reviseProgramme = command({
  name: 'programme.revise',
  input: reviseProgrammeInput,
  policy: programmePolicy,
  events: programmeEvents,
  event: 'programme.revised',
  refreshes: ['assembly', 'fund'],
  load: (tx, { programmeId }) => lockProgramme(tx, programmeId),
  subject: () => ({}),
  run: async ({ tx, input, loaded }) => {
    const { programmeId: _id, ...text } = input;
    const name = loaded.status === 'rejected' ? 'programme.revise' : 'programme.change';
    const step = next(PROGRAMME_LIFECYCLE, loaded.status, name, {});
    if (!step.ok) return fail('illegal_step');
    const { titleNl, titleEn, introNl, introEn } = text;
    await tx.workProgramme.updateMany({
      where: { id: loaded.id },
      data: { titleNl, titleEn, introNl, introEn, status: step.to },
    });
    return ok({
      value: { id: loaded.id, year: loaded.year },
      subjectId: loaded.id,
      facts: { year: loaded.year, from: loaded.status },
      changes: changesBetween(loaded, { titleNl, titleEn, introNl, introEn, status: step.to }),
    });
  },
});

/** Adds an item at the end. Errors: `illegal_step` unless the programme is a draft. */
export const addProgrammeItem = command({
  name: 'programme.addItem',
  input: addProgrammeItemInput,
  policy: programmePolicy,
  events: programmeEvents,
  event: 'programme.item_added',
  refreshes: ['assembly', 'fund'],
  load: (tx, { programmeId }) => lockProgramme(tx, programmeId),
  subject: () => ({}),
  run: async ({ tx, input, loaded }) => {
    if (!mayChange(loaded.status)) return fail('illegal_step');
    const { programmeId, goal, titleNl, titleEn, descriptionNl, descriptionEn } = input;
    const position = (loaded.items.at(-1)?.position ?? 0) + 1;
    const item = await tx.programmeItem.create({
      data: { programmeId, position, goal, titleNl, titleEn, descriptionNl, descriptionEn },
      select: { id: true },
    });
    return ok({
      value: { id: item.id, year: loaded.year },
      subjectId: programmeId,
      facts: { programmeId, itemId: item.id, title: titleNl },
      changes: changesBetween(null, { position, goal, titleNl, titleEn, descriptionNl, descriptionEn }),
    });
  },
});

/** Takes an item out. Errors: `illegal_step` unless a draft; `item_in_budget` while budget lines pay for it. */
export const removeProgrammeItem = command({
  name: 'programme.removeItem',
  input: removeProgrammeItemInput,
  policy: programmePolicy,
  events: programmeEvents,
  event: 'programme.item_removed',
  refreshes: ['assembly', 'fund'],
  load: async (tx, { itemId }) => {
    const item = await tx.programmeItem.findUnique({
      where: { id: itemId },
      select: { programmeId: true, titleNl: true, _count: { select: { budgetLines: true } } },
    });
    const programme = item && (await lockProgramme(tx, item.programmeId));
    return programme && item ? { programme, title: item.titleNl, lines: item._count.budgetLines } : null;
  },
  subject: () => ({}),
  run: async ({ tx, input, loaded }) => {
    const { programme, title, lines } = loaded;
    if (!mayChange(programme.status)) return fail('illegal_step');
    if (lines > 0) return fail('item_in_budget');
    const { count } = await tx.programmeItem.deleteMany({ where: { id: input.itemId } });
    if (count === 0) return fail('changed_meanwhile');
    return ok({
      value: { id: input.itemId, year: programme.year },
      subjectId: programme.id,
      facts: { programmeId: programme.id, itemId: input.itemId, title },
      changes: changesBetween({ titleNl: title }, { titleNl: null }),
    });
  },
});
