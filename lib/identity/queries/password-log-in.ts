import 'server-only';
import type { z } from 'zod';
import { inTurn } from '@/lib/identity/in-turn';
import { noteInDevice } from '@/lib/identity/known-device';
import type { Origin } from '@/lib/identity/network';
import { isOpen } from '@/lib/identity/open-account';
import { verifyPassword } from '@/lib/identity/password';
import { loginInput } from '@/lib/identity/schema';
import { forgetFailures, noteAttemptIn, noteFailure } from '@/lib/identity/throttle';
import { NOBODY } from '@/lib/platform/actor';
import { inScope, type Transaction } from '@/lib/platform/database';
import { log } from '@/lib/platform/log';
import { fail, ok, type Result } from '@/lib/platform/result';

/** From where somebody logs in: the origin, and the tokens of known devices that the browser brought. */
export type From = Origin & { devices: readonly string[] };

/**
 * The person who logs in with e-mail and password. Stands before the door, like every way to log in: nobody acts
 * yet. Errors: `wrong_credentials`, also for an unknown address or a closed account; `log_in_held`; `busy`.
 */
export async function personOfPassword(credentials: unknown, from: From): Promise<Result<string>> {
  const parsed = loginInput.safeParse(credentials);
  if (!parsed.success) return fail('wrong_credentials');
  return inTurn(from.origin, () => look(parsed.data, from));
}

async function look({ email, password }: z.output<typeof loginInput>, from: From): Promise<Result<string>> {
  const { person, attempt } = await inScope({ ...NOBODY, email }, async (tx, now) => {
    const isKnown = await noteInDevice(tx, email, from.devices);
    const person = await personToVerify(tx, email);
    return { person, attempt: isKnown ? ok(null) : await noteAttemptIn(tx, now, email, from) };
  });
  if (!attempt.ok) {
    log().warn(attempt.error.params, 'log-in held back');
    return fail('log_in_held', attempt.error.params);
  }
  const matches = await verifyPassword(person?.password?.hash ?? null, password);
  if (!person || !matches || !isOpen(person)) {
    if (attempt.value) await noteFailure(attempt.value);
    return fail('wrong_credentials');
  }
  if (attempt.value) await forgetFailures(attempt.value);
  return ok(person.id);
}

/** Who has the address, with their password; in one statement, as for an address that nobody has. */
function personToVerify(tx: Transaction, email: string) {
  return tx.person.findFirst({
    where: { account: { email } },
    select: { id: true, deactivatedAt: true, isDemo: true, password: { select: { hash: true } } },
    relationLoadStrategy: 'join',
  });
}
