import { randomUUID } from 'node:crypto';
import { knowDevice } from '@/lib/identity/known-device';
import { originOf } from '@/lib/identity/network';
import { hashPassword } from '@/lib/identity/password';
import { personOfPassword } from '@/lib/identity/queries/password-log-in';
import { noteAttempt, noteFailure } from '@/lib/identity/throttle';
import type { World } from '@/tests/support/world';
import { codeIn } from './factor-situations';

export const PASSWORD = 'fietsen door de polder';

let hash: Promise<string> | undefined;

/** Somebody with the password of these tests. */
export async function owner(world: World): Promise<{ id: string; email: string }> {
  hash ??= hashPassword(PASSWORD);
  const email = `${randomUUID()}@test.example`;
  const { id } = await world.person({ email, hash: await hash });
  return { id, email };
}

type Try = { password?: string; devices?: readonly string[] };

/** What somebody hears who logs in from an address: 'ok', or the code of the refusal. */
export async function logInFrom(
  address: string,
  email: string,
  { password = PASSWORD, devices = [] }: Try = {},
) {
  return codeIn(await personOfPassword({ email, password }, { ...originOf(address), devices }));
}

/** A wrong password, without the time that looking at it takes; whether it was looked at. */
export async function guessFrom(address: string, email: string): Promise<boolean> {
  const attempt = await noteAttempt(email, originOf(address));
  if (attempt.ok) await noteFailure(attempt.value);
  return attempt.ok;
}

/** As if everything that was noted happened so much earlier. */
export async function letPass(world: World, seconds: number): Promise<void> {
  await world.owner.$executeRaw`
    UPDATE "login_failure" SET "happened_at" = "happened_at" - make_interval(secs => ${seconds})`;
}

/** The tokens of a browser in which somebody logged in before. */
export function knownTo(personId: string, tokens: readonly string[] = []): Promise<string[]> {
  return knowDevice({ personId, tokens, confirmed: false });
}

/** The n-th of as many addresses as are asked for, each an origin and a site of its own. */
export function address(n: number): string {
  return `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`;
}
