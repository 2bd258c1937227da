import 'server-only';
import { z } from 'zod';
import { openAccount } from '@/lib/identity/open-account';
import { answeredPasskey, optionsToAnswer } from '@/lib/identity/passkey';
import { NOBODY } from '@/lib/platform/actor';
import { inScope } from '@/lib/platform/database';
import { databaseNow } from '@/lib/platform/database-clock';

/** What a browser needs to log in with any passkey that it has for the portal. */
export function passkeyLogInOptions() {
  return optionsToAnswer({ purpose: 'logIn' }, [], databaseNow());
}

const answerWithPerson = z.object({ response: z.object({ userHandle: z.base64url() }) });

/**
 * The person who logs in with a passkey, or null. The answer says who it is, which shows us that person's keys and
 * nothing else; their key then proves it. Stands before the door, like every way to log in: nobody acts yet.
 */
export async function personOfPasskey(answer: string, now: Date): Promise<string | null> {
  const personId = personIn(answer);
  if (!personId) return null;
  return inScope({ ...NOBODY, personId }, async (tx) => {
    const passkey = await answeredPasskey(tx, personId, { purpose: 'logIn' }, answer, now);
    if (!passkey) return null;
    const person = await tx.person.findUnique({
      where: { id: personId, ...openAccount() },
      select: { id: true },
    });
    return person?.id ?? null;
  });
}

function personIn(answer: string): string | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(answer);
  } catch {
    return null;
  }
  const handle = answerWithPerson.safeParse(parsed).data?.response.userHandle ?? '';
  return z.uuid().safeParse(Buffer.from(handle, 'base64url').toString()).data ?? null;
}
