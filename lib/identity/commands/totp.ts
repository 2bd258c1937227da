import 'server-only';
import { randomBytes } from 'node:crypto';
import {
  markConfirmed,
  ownSession,
  tellOwner,
  wasLast,
  whyNotAdd,
} from '@/lib/identity/commands/own-factors';
import { identityEvents } from '@/lib/identity/events';
import { identityPolicy } from '@/lib/identity/policy';
import { codeInput, inSession } from '@/lib/identity/schema';
import { openSecret, sealSecret } from '@/lib/identity/sealed-secret';
import { matchingStep, SECRET_BYTES } from '@/lib/identity/totp';
import { command } from '@/lib/platform/command';
import { fail, ok } from '@/lib/platform/result';

/**
 * Begins to set up a code app: makes its secret. An earlier one that was not finished is replaced.
 * Errors: `second_factor_needed` when the person has a factor already and did not just prove it.
 */
export const beginTotp = command({
  name: 'totp.begin',
  input: inSession,
  policy: identityPolicy,
  events: identityEvents,
  event: 'totp.begun',
  refreshes: [],
  load: (tx, { sessionId }) => ownSession(tx, sessionId),
  subject: ({ personId }) => ({ personId }),
  run: async ({ tx, actor, loaded, now }) => {
    const { personId } = actor;
    const refused = await whyNotAdd(tx, actor, loaded, now);
    if (refused) return fail(refused);
    await tx.totpFactor.deleteMany({ where: { personId, confirmedAt: null } });
    const sealedSecret = sealSecret(randomBytes(SECRET_BYTES), personId);
    const { id } = await tx.totpFactor.create({ data: { personId, sealedSecret }, select: { id: true } });
    return ok({ value: { id }, subjectId: id, facts: {}, changes: {} });
  },
});

/**
 * Lets the app count that is being set up, by its first code. It replaces an app that was there, and proves the
 * factor in this session. Errors: `wrong_code`, `illegal_step` when none is being set up, `second_factor_needed`.
 */
export const addTotp = command({
  name: 'totp.add',
  input: codeInput,
  policy: identityPolicy,
  events: identityEvents,
  event: 'totp.added',
  refreshes: [],
  load: (tx, { sessionId }) => ownSession(tx, sessionId),
  subject: ({ personId }) => ({ personId }),
  run: async ({ tx, actor, input, loaded, now }) => {
    const { personId } = actor;
    const refused = await whyNotAdd(tx, actor, loaded, now);
    if (refused) return fail(refused);
    const pending = await tx.totpFactor.findFirst({ where: { personId, confirmedAt: null } });
    const secret = pending?.sealedSecret ? openSecret(pending.sealedSecret, personId) : null;
    if (!pending || !secret) return fail('illegal_step');
    const step = matchingStep(secret, input.code.replace(/\s/g, ''), now, null);
    if (step === null) return fail('wrong_code');
    const { count } = await tx.totpFactor.deleteMany({ where: { personId, confirmedAt: { not: null } } });
    await tx.totpFactor.updateMany({
      where: { id: pending.id },
      data: { confirmedAt: now, lastStep: step },
    });
    await markConfirmed(tx, input, now);
    return ok({
      value: {},
      subjectId: pending.id,
      facts: { replaced: count > 0 },
      changes: {},
      mail: await tellOwner(tx, personId, input.locale, 'totpAdded'),
    });
  },
});

/** Removes the code app. Errors: `not_found` when there is none. */
export const removeTotp = command({
  name: 'totp.remove',
  input: inSession.pick({ locale: true }),
  policy: identityPolicy,
  events: identityEvents,
  event: 'totp.removed',
  refreshes: [],
  stepUp: true,
  load: (tx, _input, { personId }) =>
    tx.totpFactor.findFirst({
      where: { personId, confirmedAt: { not: null } },
      select: { id: true, personId: true },
    }),
  subject: ({ personId }) => ({ personId }),
  run: async ({ tx, actor, input, loaded }) => {
    await tx.totpFactor.deleteMany({ where: { personId: actor.personId } });
    return ok({
      value: {},
      subjectId: loaded.id,
      facts: { last: await wasLast(tx, actor.personId) },
      changes: {},
      mail: await tellOwner(tx, actor.personId, input.locale, 'totpRemoved'),
    });
  },
});
