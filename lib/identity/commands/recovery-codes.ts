import 'server-only';
import { countFactors, ownSession, tellOwner } from '@/lib/identity/commands/own-factors';
import { identityEvents } from '@/lib/identity/events';
import { identityPolicy } from '@/lib/identity/policy';
import { renewCodesInput } from '@/lib/identity/schema';
import { command } from '@/lib/platform/command';
import { fail, ok } from '@/lib/platform/result';

/**
 * Keeps the hashes of a new set of recovery codes; the old set works no more. The codes themselves never come
 * here, so that no receipt or entry can hold them. Errors: `illegal_step` without a factor to stand in for.
 */
export const renewRecoveryCodes = command({
  name: 'recoveryCode.renew',
  input: renewCodesInput,
  policy: identityPolicy,
  events: identityEvents,
  event: 'recovery_code.renewed',
  refreshes: [],
  stepUp: true,
  load: (tx, { sessionId }) => ownSession(tx, sessionId),
  subject: ({ personId }) => ({ personId }),
  run: async ({ tx, actor, input, now }) => {
    const { personId } = actor;
    if ((await countFactors(tx, personId)) === 0) return fail('illegal_step');
    await tx.recoveryCode.deleteMany({ where: { personId } });
    await tx.recoveryCode.createMany({
      data: input.hashes.map((codeHash) => ({ personId, codeHash, createdAt: now })),
    });
    return ok({
      value: {},
      subjectId: personId,
      facts: { count: input.hashes.length },
      changes: {},
      mail: await tellOwner(tx, personId, input.locale, 'codesRenewed'),
    });
  },
});
