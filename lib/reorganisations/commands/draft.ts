import 'server-only';
import { changesBetween } from '@/lib/platform/changes';
import { dateOf, todayInAmsterdam } from '@/lib/platform/clock';
import { command } from '@/lib/platform/command';
import { ok, wrongField } from '@/lib/platform/result';
import { reorganisationEvents } from '@/lib/reorganisations/events';
import { reorganisationPolicy } from '@/lib/reorganisations/policy';
import { draftInput } from '@/lib/reorganisations/schema';

/** Begins the plan of a reorganisation. Errors: `invalid_input` for a day that has passed. */
export const draftReorganisation = command({
  name: 'reorganisation.draft',
  input: draftInput,
  policy: reorganisationPolicy,
  events: reorganisationEvents,
  event: 'reorganisation.drafted',
  refreshes: [],
  load: async () => ({}),
  subject: () => ({}),
  run: async ({ tx, input, now }) => {
    const { on, note } = input;
    if (on < todayInAmsterdam(now)) return wrongField('on', 'date_in_past');
    const { id } = await tx.reorganisation.create({
      data: { happensOn: dateOf(on), note },
      select: { id: true },
    });
    return ok({
      value: { id },
      subjectId: id,
      facts: { on, note },
      changes: changesBetween(null, { on, note }),
    });
  },
});
