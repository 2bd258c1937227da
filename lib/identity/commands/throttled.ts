import 'server-only';
import { forgetAttempt, forgetFailures, noteAttempt, THROTTLE } from '@/lib/identity/throttle';
import type { Command } from '@/lib/platform/command';
import type { ErrorCode } from '@/lib/platform/errors';
import { fail } from '@/lib/platform/result';

/**
 * Holds back a command after too many times `wrong` by one person. Each attempt is noted before the command runs
 * and outside its transaction, so that a refusal does not undo the note and many at once can't slip past it.
 */
export function throttled<Input, Value>(
  inner: Command<Input, Value>,
  wrong: ErrorCode,
): Command<Input, Value> {
  return {
    ...inner,
    execute: async (actor, input, invocation) => {
      if (!actor) return fail('not_logged_in');
      const attempt = await noteAttempt(`second factor ${actor.personId}`, null);
      if (!attempt.allowed) return fail('too_many_attempts', { minutes: THROTTLE.windowMinutes });
      const result = await inner.execute(actor, input, invocation);
      if (result.ok) await forgetFailures(attempt);
      else if (result.error.code !== wrong) await forgetAttempt(attempt);
      return result;
    },
  };
}
