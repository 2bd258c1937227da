import 'server-only';
import { isOpen } from '@/lib/identity/open-account';
import { verifyPassword } from '@/lib/identity/password';
import { loginInput } from '@/lib/identity/schema';
import { forgetFailures, noteAttempt, noteFailure, THROTTLE } from '@/lib/identity/throttle';
import { NOBODY } from '@/lib/platform/actor';
import { inScope, type Transaction } from '@/lib/platform/database';
import { log } from '@/lib/platform/log';
import { fail, ok, type Result } from '@/lib/platform/result';

/**
 * The person who logs in with e-mail and password. Stands before the door, like every way to log in: nobody acts
 * yet. Errors: `wrong_credentials`, also for an unknown address or a closed account; `too_many_attempts`.
 */
export async function personOfPassword(
  credentials: unknown,
  address: string | null,
): Promise<Result<string>> {
  const parsed = loginInput.safeParse(credentials);
  if (!parsed.success) return fail('wrong_credentials');
  const { email, password } = parsed.data;
  const attempt = await noteAttempt(email, address);
  if (!attempt.allowed) {
    log().warn({ minutes: THROTTLE.windowMinutes }, 'log-in throttled');
    return fail('too_many_attempts', { minutes: THROTTLE.windowMinutes });
  }
  const person = await inScope({ ...NOBODY, email }, (tx) => personToVerify(tx, email));
  const matches = await verifyPassword(person?.password?.hash ?? null, password);
  if (!person || !matches || !isOpen(person)) {
    await noteFailure(attempt);
    return fail('wrong_credentials');
  }
  await forgetFailures(attempt);
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
