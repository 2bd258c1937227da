import 'server-only';
import {
  markConfirmed,
  ownSession,
  tellOwner,
  wasLast,
  whyNotAdd,
} from '@/lib/identity/commands/own-factors';
import { identityEvents } from '@/lib/identity/events';
import { newPasskey } from '@/lib/identity/passkey';
import { identityPolicy } from '@/lib/identity/policy';
import { addPasskeyInput, passkeyStepInput, renamePasskeyInput } from '@/lib/identity/schema';
import { command } from '@/lib/platform/command';
import type { Transaction } from '@/lib/platform/database';
import { fail, ok } from '@/lib/platform/result';

/**
 * Adds a passkey that the browser just made; it proves the factor in this session.
 * Errors: `passkey_refused`, `second_factor_needed` when the person has a factor already and did not just prove it.
 */
export const addPasskey = command({
  name: 'passkey.add',
  input: addPasskeyInput,
  policy: identityPolicy,
  events: identityEvents,
  event: 'passkey.added',
  refreshes: [],
  load: (tx, { sessionId }) => ownSession(tx, sessionId),
  subject: ({ personId }) => ({ personId }),
  run: async ({ tx, actor, input, loaded, now }) => {
    const { personId } = actor;
    const refused = await whyNotAdd(tx, actor, loaded, now);
    if (refused) return fail(refused);
    const made = await newPasskey(tx, personId, input.answer, now);
    if (!made) return fail('passkey_refused');
    const { id } = await tx.passkey.create({
      data: {
        personId,
        name: input.name,
        credentialId: made.id,
        publicKey: Buffer.from(made.publicKey).toString('base64url'),
        counter: BigInt(made.counter),
        transports: made.transports ?? [],
      },
      select: { id: true },
    });
    await markConfirmed(tx, input, now);
    const mail = await tellOwner(tx, personId, input.locale, 'passkeyAdded');
    return ok({ value: { id }, subjectId: id, facts: {}, changes: {}, mail });
  },
});

/** Gives a passkey another name; none is written down of it. Errors: `not_found` for one of somebody else. */
export const renamePasskey = command({
  name: 'passkey.rename',
  input: renamePasskeyInput,
  policy: identityPolicy,
  events: identityEvents,
  event: 'passkey.renamed',
  refreshes: [],
  load: (tx, { id }) => ownPasskey(tx, id),
  subject: ({ personId }) => ({ personId }),
  run: async ({ tx, input, loaded: { id } }) => {
    await tx.passkey.updateMany({ where: { id }, data: { name: input.name } });
    return ok({ value: {}, subjectId: id, facts: {}, changes: {} });
  },
});

const ownPasskey = (tx: Transaction, id: string) =>
  tx.passkey.findUnique({ where: { id }, select: { id: true, personId: true } });

/** Removes a passkey. Errors: `not_found` for one of somebody else. */
export const removePasskey = command({
  name: 'passkey.remove',
  input: passkeyStepInput,
  policy: identityPolicy,
  events: identityEvents,
  event: 'passkey.removed',
  refreshes: [],
  stepUp: true,
  load: (tx, { id }) => ownPasskey(tx, id),
  subject: ({ personId }) => ({ personId }),
  run: async ({ tx, actor, input, loaded }) => {
    await tx.passkey.deleteMany({ where: { id: loaded.id } });
    return ok({
      value: {},
      subjectId: loaded.id,
      facts: { last: await wasLast(tx, actor.personId) },
      changes: {},
      mail: await tellOwner(tx, actor.personId, input.locale, 'passkeyRemoved'),
    });
  },
});
