import 'server-only';
import { identityEvents } from '@/lib/identity/events';
import { isOpen } from '@/lib/identity/open-account';
import { hashPassword, verifyPassword } from '@/lib/identity/password';
import { passwordErrors } from '@/lib/identity/password-rules';
import { identityPolicy } from '@/lib/identity/policy';
import { changePasswordInput, resetPasswordInput } from '@/lib/identity/schema';
import { hashOfToken } from '@/lib/identity/token';
import { command } from '@/lib/platform/command';
import type { Transaction } from '@/lib/platform/database';
import { fail, ok } from '@/lib/platform/result';

/** Sets a password and ends the sessions of its person, but for `keep`. Returns how many ended. */
async function setPassword(tx: Transaction, personId: string, password: string, now: Date, keep?: string) {
  const hash = await hashPassword(password);
  await tx.password.upsert({ where: { personId }, create: { personId, hash }, update: { hash } });
  const { count } = await tx.session.updateMany({
    where: { personId, endedAt: null, id: keep ? { not: keep } : undefined },
    data: { endedAt: now },
  });
  return count;
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
          select: { name: true, deactivatedAt: true, isDemo: true, account: { select: { email: true } } },
        },
      },
    });
  },
  subject: ({ personId }) => ({ personId }),
  run: async ({ tx, input, loaded, now }) => {
    const { id, personId, person, usedAt, expiresAt } = loaded;
    if (usedAt || expiresAt <= now || !isOpen(person)) return fail('link_expired');
    const fields = passwordErrors(input.password, [person.account.email, person.name]);
    if (fields.length > 0) return { ok: false, error: { code: 'invalid_input', fields } };
    await tx.passwordReset.updateMany({ where: { id }, data: { usedAt: now } });
    const sessions = await setPassword(tx, personId, input.password, now);
    return ok({
      value: { email: person.account.email },
      subjectId: personId,
      facts: { sessions },
      changes: {},
    });
  },
});

/**
 * Changes one's own password, knowing the present one; every other session ends. Errors: `invalid_input` when the
 * present password is wrong or the new one is too easy.
 */
export const changePassword = command({
  name: 'password.change',
  input: changePasswordInput.extend({ sessionId: changePasswordInput.shape.current }),
  policy: identityPolicy,
  events: identityEvents,
  event: 'password.changed',
  refreshes: [],
  load: (tx, _input, actor) =>
    tx.person.findUnique({
      where: { id: actor.personId },
      select: {
        id: true,
        name: true,
        account: { select: { email: true } },
        password: { select: { hash: true } },
      },
    }),
  subject: ({ id }) => ({ personId: id }),
  run: async ({ tx, input, loaded, now }) => {
    if (!(await verifyPassword(loaded.password?.hash ?? null, input.current))) {
      return {
        ok: false,
        error: { code: 'invalid_input', fields: [{ field: 'current', code: 'password_wrong' }] },
      };
    }
    const fields = passwordErrors(input.password, [loaded.account.email, loaded.name]);
    if (fields.length > 0) return { ok: false, error: { code: 'invalid_input', fields } };
    const sessions = await setPassword(tx, loaded.id, input.password, now, input.sessionId);
    return ok({ value: {}, subjectId: loaded.id, facts: { sessions }, changes: {} });
  },
});
