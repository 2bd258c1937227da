import 'server-only';
import { changesBetween } from '@/lib/platform/changes';
import { todayInAmsterdam } from '@/lib/platform/clock';
import { command } from '@/lib/platform/command';
import { ok, wrongField } from '@/lib/platform/result';
import { carryByDay, carryVersion, heldVersions } from '@/lib/standards/commands/carry';
import { standardEvents } from '@/lib/standards/events';
import { standardPolicy } from '@/lib/standards/policy';
import { advanceInput } from '@/lib/standards/schema';

/**
 * The Taskforce takes a version a step further: intake, consultation and advice before the College decides, the
 * evaluation after it, or a rejection with its reason, which the audit trail keeps. Errors: `illegal_step` when the
 * version does not know the step, `invalid_input` for a rejection without a reason.
 */
export const advanceVersion = command({
  name: 'standard.advance',
  input: advanceInput,
  policy: standardPolicy,
  events: standardEvents,
  event: 'standard.advanced',
  refreshes: ['standards', 'decisions'],
  load: async (tx, { versionId }) => {
    const version = await tx.standardVersion.findUnique({
      where: { id: versionId },
      select: { standardId: true },
    });
    if (!version) return null;
    const held = await heldVersions(tx, version.standardId);
    const found = held.find(({ id }) => id === versionId);
    return found ? { ...found, standardId: version.standardId } : null;
  },
  subject: () => ({}),
  run: async ({ tx, input: { step, reason }, loaded: { id, status, standardId }, now }) => {
    if (step === 'standard.reject' && reason === '') return wrongField('reason', 'required');
    const carried = await carryVersion(tx, { id, status }, step, { reason });
    if (!carried.ok) return carried;
    await carryByDay(tx, standardId, todayInAmsterdam(now));
    return ok({
      value: { id, status: carried.value },
      subjectId: id,
      facts: { standardId, step, reason },
      changes: changesBetween({ status }, { status: carried.value }),
    });
  },
});
