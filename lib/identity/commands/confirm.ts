import 'server-only';
import { markConfirmed, ownSession, tellOwner } from '@/lib/identity/commands/own-factors';
import { throttled } from '@/lib/identity/commands/throttled';
import { identityEvents } from '@/lib/identity/events';
import { answeredPasskey } from '@/lib/identity/passkey';
import { identityPolicy } from '@/lib/identity/policy';
import { hashOfRecoveryCode } from '@/lib/identity/recovery-code';
import { codeInput, passkeyAnswerInput } from '@/lib/identity/schema';
import { secretOf } from '@/lib/identity/sealed-secret';
import { matchingStep } from '@/lib/identity/totp';
import { command } from '@/lib/platform/command';
import type { Transaction } from '@/lib/platform/database';
import { fail, ok } from '@/lib/platform/result';

/** Uses a code of the person's app; false when it is wrong or was used. Of two at once, one gets the step. */
async function spendAppCode(tx: Transaction, personId: string, code: string, now: Date): Promise<boolean> {
  const factor = await tx.totpFactor.findFirst({
    where: { personId, confirmedAt: { not: null } },
    include: { person: { select: { id: true, isDemo: true, account: { select: { email: true } } } } },
  });
  const secret = factor && secretOf(factor);
  const step = secret ? matchingStep(secret, code, now, factor.lastStep) : null;
  if (!factor || step === null) return false;
  const { count } = await tx.totpFactor.updateMany({
    where: { id: factor.id, OR: [{ lastStep: null }, { lastStep: { lt: step } }] },
    data: { lastStep: step },
  });
  return count === 1;
}

/** Uses a recovery code; false when it is wrong or was used. */
async function spendRecoveryCode(
  tx: Transaction,
  personId: string,
  code: string,
  now: Date,
): Promise<boolean> {
  const { count } = await tx.recoveryCode.updateMany({
    where: { personId, codeHash: hashOfRecoveryCode(code), usedAt: null },
    data: { usedAt: now },
  });
  return count === 1;
}

/**
 * Proves the second factor in this session by a code of the app, or by a recovery code. Each works once. Wrong
 * codes count: after five the account waits. Errors: `wrong_code`, `too_many_attempts`.
 */
export const confirmByCode = throttled(
  command({
    name: 'session.confirmByCode',
    input: codeInput,
    policy: identityPolicy,
    events: identityEvents,
    event: 'session.confirmed',
    refreshes: [],
    load: (tx, { sessionId }) => ownSession(tx, sessionId),
    subject: ({ personId }) => ({ personId }),
    run: async ({ tx, actor, input, loaded, now }) => {
      const code = input.code.replace(/\s/g, '');
      const isAppCode = /^\d{6}$/.test(code);
      const spend = isAppCode ? spendAppCode : spendRecoveryCode;
      if (!(await spend(tx, actor.personId, code, now))) return fail('wrong_code');
      await markConfirmed(tx, loaded.id, now);
      return ok({
        value: {},
        subjectId: loaded.id,
        facts: { by: isAppCode ? 'code' : 'recovery_code' },
        changes: {},
        mail: isAppCode ? [] : await tellOwner(tx, actor.personId, input.locale, 'codeUsed'),
      });
    },
  }),
  'wrong_code',
);

/** Proves the second factor in this session by a passkey of the person. Errors: `passkey_refused`. */
export const confirmByPasskey = command({
  name: 'session.confirmByPasskey',
  input: passkeyAnswerInput,
  policy: identityPolicy,
  events: identityEvents,
  event: 'session.confirmed',
  refreshes: [],
  load: (tx, { sessionId }) => ownSession(tx, sessionId),
  subject: ({ personId }) => ({ personId }),
  run: async ({ tx, actor, input, loaded, now }) => {
    const { personId } = actor;
    const passkey = await answeredPasskey(tx, personId, { purpose: 'confirm', personId }, input.answer, now);
    if (!passkey) return fail('passkey_refused');
    await markConfirmed(tx, loaded.id, now);
    return ok({ value: {}, subjectId: loaded.id, facts: { by: 'passkey' }, changes: {} });
  },
});
