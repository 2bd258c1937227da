import 'server-only';
import { throttled } from '@/lib/identity/commands/throttled';
import { identityEvents } from '@/lib/identity/events';
import { forgetDevices } from '@/lib/identity/known-device';
import { isOpen } from '@/lib/identity/open-account';
import { hashAs, hashPassword } from '@/lib/identity/password';
import { passwordErrors } from '@/lib/identity/password-rules';
import { identityPolicy } from '@/lib/identity/policy';
import { passwordSettings, personWithPassword } from '@/lib/identity/queries/stored-password';
import { changePasswordInput, resetPasswordInput } from '@/lib/identity/schema';
import { liftHold } from '@/lib/identity/throttle';
import { codesOfStrangers } from '@/lib/identity/throttle-rules';
import { hashOfToken } from '@/lib/identity/token';
import { command } from '@/lib/platform/command';
import type { Transaction } from '@/lib/platform/database';
import { fail, ok } from '@/lib/platform/result';

type Owner = { id: string; account: { email: string } };
type Kept = { sessionId?: string; deviceId?: string | null };

/**
 * Sets a password. But for what is `kept`, the sessions of its person end and their devices are forgotten. What went
 * wrong before holds back nobody who has the new one. Returns how many sessions ended.
 */
async function setPassword(tx: Transaction, owner: Owner, password: string, now: Date, kept: Kept = {}) {
  const personId = owner.id;
  const hash = await hashPassword(password);
  // By hand, because Prisma reads back what it wrote, and nobody reads a hash.
  await tx.$executeRaw`
    INSERT INTO "password" ("person_id", "hash") VALUES (${personId}::uuid, ${hash})
    ON CONFLICT ("person_id") DO UPDATE SET "hash" = ${hash}`;
  const { count } = await tx.session.updateMany({
    where: { personId, endedAt: null, id: kept.sessionId ? { not: kept.sessionId } : undefined },
    data: { endedAt: now },
  });
  await forgetDevices(tx, personId, kept.deviceId);
  await liftHold(tx, [owner.account.email, codesOfStrangers(personId)]);
  return count;
}

async function isOwnPassword(tx: Transaction, { id, account }: Owner, password: string): Promise<boolean> {
  const hashed = await hashAs(await passwordSettings(tx, account.email), password);
  return (await personWithPassword(tx, account.email, hashed))?.id === id;
}

/**
 * Chooses a new password through the link in a mail. The link works once; every session of the person ends.
 * Errors: `link_expired`, `invalid_input` for a password that is too easy.
 */
export const resetPassword = command({
  name: 'password.reset',
  input: resetPasswordInput,
  policy: identityPolicy,
  events: identityEvents,
  event: 'password.reset',
  refreshes: [],
  load: async (tx, { token }, actor) => {
    const tokenHash = hashOfToken(token);
    await tx.$queryRaw`SELECT 1 FROM "password_reset" WHERE "token_hash" = ${tokenHash} FOR UPDATE`;
    return tx.passwordReset.findFirst({
      where: { tokenHash, personId: actor.personId },
      include: {
        person: {
          select: {
            id: true,
            name: true,
            deactivatedAt: true,
            isDemo: true,
            account: { select: { email: true } },
          },
        },
      },
    });
  },
  subject: ({ personId }) => ({ personId }),
  run: async ({ tx, input, loaded, now }) => {
    const { personId, person, usedAt, expiresAt } = loaded;
    if (usedAt || expiresAt <= now || !isOpen(person)) return fail('link_expired');
    const fields = passwordErrors(input.password, [person.account.email, person.name]);
    if (fields.length > 0) return { ok: false, error: { code: 'invalid_input', fields } };
    // The other links that were mailed meanwhile have done their work too.
    await tx.passwordReset.updateMany({ where: { personId, usedAt: null }, data: { usedAt: now } });
    const sessions = await setPassword(tx, person, input.password, now);
    return ok({
      value: { email: person.account.email },
      subjectId: personId,
      facts: { sessions },
      changes: {},
    });
  },
});

/**
 * Changes one's own password, knowing the present one; every other session ends, and every other device is a stranger.
 * Errors: `invalid_input` when the present password is wrong or the new one is too easy, `too_many_attempts`.
 */
export const changePassword = throttled(
  command({
    name: 'password.change',
    input: changePasswordInput,
    policy: identityPolicy,
    events: identityEvents,
    event: 'password.changed',
    refreshes: [],
    load: (tx, _input, actor) =>
      tx.person.findUnique({
        where: { id: actor.personId },
        select: { id: true, name: true, account: { select: { email: true } } },
      }),
    subject: ({ id }) => ({ personId: id }),
    run: async ({ tx, input, loaded, now }) => {
      if (!(await isOwnPassword(tx, loaded, input.current))) {
        return {
          ok: false,
          error: { code: 'invalid_input', fields: [{ field: 'current', code: 'password_wrong' }] },
        };
      }
      const fields = passwordErrors(input.password, [loaded.account.email, loaded.name]);
      if (fields.length > 0) return { ok: false, error: { code: 'invalid_input', fields } };
      const sessions = await setPassword(tx, loaded, input.password, now, input);
      return ok({ value: {}, subjectId: loaded.id, facts: { sessions }, changes: {} });
    },
  }),
  {
    // In a session of their own the owner is not held back by who guesses in one that was left open.
    countedAs: async (_actor, input) => {
      const { sessionId } = changePasswordInput.safeParse(input).data ?? {};
      return sessionId ? `own password in session ${sessionId}` : null;
    },
    isWrong: ({ fields }) => fields?.some(({ code }) => code === 'password_wrong') ?? false,
    held: 'too_many_attempts',
  },
);
