import 'server-only';
import type { z } from 'zod';
import { inTurn } from '@/lib/identity/in-turn';
import { noteInDevice } from '@/lib/identity/known-device';
import type { Origin } from '@/lib/identity/network';
import { isOpen } from '@/lib/identity/open-account';
import { hashAs } from '@/lib/identity/password';
import { passwordSettings, personWithPassword } from '@/lib/identity/queries/stored-password';
import { loginInput } from '@/lib/identity/schema';
import { forgetFailures, noteAttemptIn, noteFailure } from '@/lib/identity/throttle';
import { NOBODY } from '@/lib/platform/actor';
import { database, inScope } from '@/lib/platform/database';
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
  const { settings, attempt } = await inScope({ ...NOBODY, email }, async (tx, now) => {
    const isKnown = await noteInDevice(tx, email, from.devices);
    const settings = await passwordSettings(tx, email);
    return { settings, attempt: isKnown ? ok(null) : await noteAttemptIn(tx, now, email, from) };
  });
  if (!attempt.ok) {
    log().warn(attempt.error.params, 'log-in held back');
    return fail('log_in_held', attempt.error.params);
  }
  // Outside a transaction: it takes as long as many of them.
  const hashed = await hashAs(settings, password);
  const person = await personWithPassword(database(), email, hashed);
  if (!person || !isOpen(person)) {
    if (attempt.value) await noteFailure(attempt.value);
    return fail('wrong_credentials');
  }
  if (attempt.value) await forgetFailures(attempt.value);
  return ok(person.id);
}
