import 'server-only';
import { lockMeeting } from '@/lib/assembly/commands/meeting';
import { assemblyEvents } from '@/lib/assembly/events';
import { MEETING_LIFECYCLE } from '@/lib/assembly/meeting-lifecycle';
import { assemblyPolicy } from '@/lib/assembly/policy';
import { meetingStepInput } from '@/lib/assembly/schema';
import { proposeBudget } from '@/lib/fund/commands/adoption';
import { changesBetween } from '@/lib/platform/changes';
import { command } from '@/lib/platform/command';
import { next } from '@/lib/platform/lifecycle';
import { fail, ok } from '@/lib/platform/result';
import { proposeProgramme } from '@/lib/programme/commands/adoption';

/**
 * Calls the members: agenda and papers become public and fixed, and the programme and budget on it are proposed.
 * Errors: `empty_agenda`, `empty_programme`, `empty_budget`, `illegal_step`.
 */
export const callMeeting = command({
  name: 'meeting.call',
  input: meetingStepInput,
  policy: assemblyPolicy,
  events: assemblyEvents,
  event: 'meeting.called',
  refreshes: ['assembly', 'fund'],
  load: (tx, { meetingId }) => lockMeeting(tx, meetingId),
  subject: () => ({}),
  run: async ({ tx, loaded, now }) => {
    const items = loaded.agendaItems;
    // Each item is a paper: it has an explanation, or the programme or budget itself (see addItemInput).
    const facts = { agendaItems: items.length, papers: items.length };
    const step = next(MEETING_LIFECYCLE, loaded.status, 'meeting.call', facts);
    if (!step.ok) return fail(step.reason === 'illegal_step' ? 'illegal_step' : 'empty_agenda');
    for (const { programmeId, budgetId } of items) {
      const proposed = programmeId
        ? await proposeProgramme(tx, programmeId)
        : budgetId
          ? await proposeBudget(tx, budgetId)
          : ok(null);
      if (!proposed.ok) return proposed;
    }
    await tx.assemblyMeeting.updateMany({
      where: { id: loaded.id },
      data: { status: step.to, calledAt: now },
    });
    const { slug } = loaded;
    const changes = changesBetween(loaded, { status: step.to, calledAt: now });
    return ok({
      value: { id: loaded.id, slug },
      subjectId: loaded.id,
      facts: { slug, items: items.length },
      changes,
    });
  },
});

/** Opens a meeting, so that votes can be opened. Errors: `illegal_step` unless it was called. */
export const openMeeting = command({
  name: 'meeting.open',
  input: meetingStepInput,
  policy: assemblyPolicy,
  events: assemblyEvents,
  event: 'meeting.opened',
  refreshes: ['assembly'],
  load: (tx, { meetingId }) => lockMeeting(tx, meetingId),
  subject: () => ({}),
  run: async ({ tx, loaded }) => {
    const step = next(MEETING_LIFECYCLE, loaded.status, 'meeting.open', {});
    if (!step.ok) return fail('illegal_step');
    await tx.assemblyMeeting.updateMany({ where: { id: loaded.id }, data: { status: step.to } });
    const { slug } = loaded;
    const changes = changesBetween(loaded, { status: step.to });
    return ok({ value: { id: loaded.id, slug }, subjectId: loaded.id, facts: { slug }, changes });
  },
});

/** Closes a meeting. Errors: `ballot_still_open`, `illegal_step` unless it is open. */
export const closeMeeting = command({
  name: 'meeting.close',
  input: meetingStepInput,
  policy: assemblyPolicy,
  events: assemblyEvents,
  event: 'meeting.closed',
  refreshes: ['assembly'],
  load: (tx, { meetingId }) => lockMeeting(tx, meetingId),
  subject: () => ({}),
  run: async ({ tx, loaded, now }) => {
    const openBallots = loaded.agendaItems.filter(({ ballot }) => ballot?.status === 'open').length;
    const step = next(MEETING_LIFECYCLE, loaded.status, 'meeting.close', { openBallots });
    if (!step.ok) return fail(step.reason === 'no_open_ballot' ? 'ballot_still_open' : 'illegal_step');
    await tx.assemblyMeeting.updateMany({
      where: { id: loaded.id },
      data: { status: step.to, closedAt: now },
    });
    const { slug } = loaded;
    const changes = changesBetween(loaded, { status: step.to, closedAt: now });
    return ok({ value: { id: loaded.id, slug }, subjectId: loaded.id, facts: { slug }, changes });
  },
});
