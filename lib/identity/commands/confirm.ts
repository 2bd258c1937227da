import 'server-only';
import { markConfirmed, ownSession, tellOwner } from '@/lib/identity/commands/own-factors';
import { throttled } from '@/lib/identity/commands/throttled';
import { identityEvents } from '@/lib/identity/events';
import { isConfirmedDevice } from '@/lib/identity/known-device';
import { answeredPasskey } from '@/lib/identity/passkey';
import { identityPolicy } from '@/lib/identity/policy';
import { hashOfRecoveryCode } from '@/lib/identity/recovery-code';
import { codeInput, passkeyAnswerInput } from '@/lib/identity/schema';
import { secretOf } from '@/lib/identity/sealed-secret';
import { codesOfStrangers } from '@/lib/identity/throttle-rules';
import { matchingStep } from '@/lib/identity/totp';
import type { Actor } from '@/lib/platform/actor';
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

const bare = (code: string) => code.replace(/\s/g, '');
const isAppCode = (code: string) => /^\d{6}$/.test(code);

/**
 * Under which name a code counts. A device in which the person proved a factor before has a count of its own, so has a
 * municipality's own log-in: who knows the password alone fills neither. A recovery code has 80 random bits: nobody
 * guesses it, so nobody need wait for it.
 */
async function countedAs({ personId, onlyAt }: Actor, input: unknown): Promise<string | null> {
  const { code, deviceId } = codeInput.safeParse(input).data ?? {};
  if (!code || !isAppCode(bare(code))) return null;
  if (deviceId && (await isConfirmedDevice(personId, deviceId))) return `codes in device ${deviceId}`;
  return codesOfStrangers(personId, onlyAt);
}

/**
 * Proves the second factor in this session by a code of the app, or by a recovery code. Each works once. Wrong
 * codes of the app count: after five one waits. Errors: `wrong_code`, `codes_held`.
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
      const code = bare(input.code);
      const byApp = isAppCode(code);
      const spend = byApp ? spendAppCode : spendRecoveryCode;
      if (!(await spend(tx, actor.personId, code, now))) return fail('wrong_code');
      await markConfirmed(tx, input, now);
      return ok({
        value: {},
        subjectId: loaded.id,
        facts: { by: byApp ? 'code' : 'recovery_code' },
        changes: {},
        mail: byApp ? [] : await tellOwner(tx, actor.personId, input.locale, 'codeUsed'),
      });
    },
  }),
  { countedAs, isWrong: ({ code }) => code === 'wrong_code', held: 'codes_held' },
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
    await markConfirmed(tx, input, now);
    return ok({ value: {}, subjectId: loaded.id, facts: { by: 'passkey' }, changes: {} });
  },
});
