import 'server-only';
import { mandateEvents } from '@/lib/mandates/events';
import { mandatePolicy } from '@/lib/mandates/policy';
import { instructInput } from '@/lib/mandates/schema';
import { changesBetween } from '@/lib/platform/changes';
import { dateOf, todayInAmsterdam } from '@/lib/platform/clock';
import { command } from '@/lib/platform/command';
import { fail, ok, wrongField } from '@/lib/platform/result';

/**
 * Keeps how a council wants its municipality to vote on an item, in place of what it wanted before. It reminds who
 * votes and binds nobody here. Errors: `illegal_step` for an item on which no vote is held, `already_voted` once
 * the municipality voted, `ballot_not_open` once the vote is closed.
 */
export const giveInstruction = command({
  name: 'instruction.give',
  input: instructInput,
  policy: mandatePolicy,
  events: mandateEvents,
  event: 'instruction.given',
  refreshes: [],
  load: async (tx, { municipalityId, itemId }) => {
    const item = await tx.agendaItem.findUnique({
      where: { id: itemId },
      select: {
        id: true,
        kind: true,
        meeting: { select: { status: true } },
        ballot: {
          select: { status: true, entitlements: { where: { municipalityId }, select: { castAt: true } } },
        },
      },
    });
    return item && { ...item, municipalityId };
  },
  subject: ({ municipalityId }) => ({ municipalityId }),
  run: async ({ tx, actor, input, loaded, now }) => {
    const { municipalityId, itemId, instruction, note, decidedOn } = input;
    const { kind, meeting, ballot } = loaded;
    if (ballot?.status === 'closed') return fail('ballot_not_open');
    const isVotable = kind !== 'information' && (meeting.status === 'called' || meeting.status === 'open');
    if (!isVotable) return fail('illegal_step');
    if (ballot?.entitlements.some(({ castAt }) => castAt !== null)) return fail('already_voted');
    if (decidedOn > todayInAmsterdam(now)) return wrongField('decidedOn', 'date_in_future');
    await tx.councilInstruction.updateMany({
      where: { municipalityId, agendaItemId: itemId, replacedAt: null },
      data: { replacedAt: now },
    });
    const { id } = await tx.councilInstruction.create({
      data: {
        municipalityId,
        agendaItemId: itemId,
        instruction,
        note,
        decidedOn: dateOf(decidedOn),
        filedById: actor.personId,
        createdAt: now,
      },
      select: { id: true },
    });
    return ok({
      value: { id },
      subjectId: id,
      facts: { municipalityId, itemId, decidedOn },
      changes: changesBetween(null, { decidedOn }),
    });
  },
});
