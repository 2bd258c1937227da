import 'server-only';
import { forgetAttempt, forgetFailures, noteAttempt, noteFailure } from '@/lib/identity/throttle';
import type { Actor } from '@/lib/platform/actor';
import type { Command } from '@/lib/platform/command';
import type { ErrorCode, ExpectedError } from '@/lib/platform/errors';
import { fail } from '@/lib/platform/result';

type Guessing = {
  /** Under which name a guess counts: what others do must count under another. Null for what can't be guessed. */
  countedAs: (actor: Actor, input: unknown) => Promise<string | null>;
  isWrong: (error: ExpectedError) => boolean;
  /** What to answer when it went wrong too often, with the `minutes` to wait */
  held: ErrorCode;
};

/**
 * Holds back a command after too many wrong guesses. Each is noted before the command runs and outside its
 * transaction, so that a refusal does not undo the note and many at once can't slip past it.
 */
export function throttled<Value>(
  inner: Command<unknown, Value>,
  { countedAs, isWrong, held }: Guessing,
): Command<unknown, Value> {
  return {
    ...inner,
    execute: async (actor, input, invocation) => {
      if (!actor) return fail('not_logged_in');
      const name = await countedAs(actor, input);
      if (name === null) return inner.execute(actor, input, invocation);
      const attempt = await noteAttempt(name, { origin: name, site: name });
      if (!attempt.ok) return fail(held, attempt.error.params);
      const result = await inner.execute(actor, input, invocation);
      if (result.ok) await forgetFailures(attempt.value);
      else if (isWrong(result.error)) await noteFailure(attempt.value);
      else await forgetAttempt(attempt.value);
      return result;
    },
  };
}
