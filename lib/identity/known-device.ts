import 'server-only';
import { hashOfToken, newToken } from '@/lib/identity/token';
import { NOBODY } from '@/lib/platform/actor';
import { inScope, type Transaction } from '@/lib/platform/database';
import { asJob } from '@/lib/platform/jobs';

/**
 * Browsers in which somebody logged in before. Strangers who guess a password hold back strangers; a known device is
 * held back by what goes wrong in it alone. Source: OWASP, "Slow Down Online Guessing Attacks with Device Cookies".
 */

/** Wrong passwords one after the other, after which a device is a stranger: a stolen cookie can't guess for ever. */
export const DEVICE_FAILURES = 10;

/** Days without a log-in after which a device is forgotten. */
export const DEVICE_DAYS = 180;

/**
 * Notes an attempt in a device that its account knows, before the password is looked at. False when none of the tokens
 * is of such a device, or too much went wrong in it. In the scope of the address.
 */
export async function noteInDevice(tx: Transaction, email: string, tokens: readonly string[]) {
  if (tokens.length === 0) return false;
  const { count } = await tx.knownDevice.updateMany({
    where: {
      tokenHash: { in: tokens.map(hashOfToken) },
      failures: { lt: DEVICE_FAILURES },
      person: { account: { email } },
    },
    data: { failures: { increment: 1 } },
  });
  return count > 0;
}

/** A person, the tokens that their browser brought along, and whether they have just proved a second factor. */
export type InDevice = { personId: string; tokens: readonly string[]; confirmed: boolean };

/**
 * Knows the device from now on, with nothing gone wrong in it. The token is new each time: a stolen one is worth
 * nothing after the next log-in of its owner. Returns the tokens that the browser keeps, newest first.
 */
export async function knowDevice({ personId, tokens, confirmed }: InDevice): Promise<string[]> {
  const { token, tokenHash } = newToken();
  const replaced = await inScope({ ...NOBODY, personId }, async (tx, now) => {
    const data = { tokenHash, failures: 0, lastUsedAt: now, ...(confirmed && { confirmedAt: now }) };
    const present = await tx.knownDevice.findFirst({
      where: { personId, tokenHash: { in: tokens.map(hashOfToken) } },
      select: { id: true, tokenHash: true },
    });
    if (present) await tx.knownDevice.updateMany({ where: { id: present.id }, data });
    else await tx.knownDevice.createMany({ data: { personId, ...data } });
    return present?.tokenHash;
  });
  return [token, ...tokens.filter((other) => hashOfToken(other) !== replaced)];
}

/** The device of a person that brought one of these tokens; null when it is not known. */
export async function deviceOfTokens(personId: string, tokens: readonly string[]): Promise<string | null> {
  if (tokens.length === 0) return null;
  const found = await inScope({ ...NOBODY, personId }, (tx) =>
    tx.knownDevice.findFirst({
      where: { personId, tokenHash: { in: tokens.map(hashOfToken) } },
      select: { id: true },
    }),
  );
  return found?.id ?? null;
}

/** Whether a person proved a second factor in a device before. */
export async function isConfirmedDevice(personId: string, id: string): Promise<boolean> {
  const found = await inScope({ ...NOBODY, personId }, (tx) =>
    tx.knownDevice.count({ where: { id, personId, confirmedAt: { not: null } } }),
  );
  return found > 0;
}

/** Forgets the devices of a person, but for `keep`: there they are a stranger again. */
export async function forgetDevices(tx: Transaction, personId: string, keep?: string | null): Promise<void> {
  await tx.knownDevice.deleteMany({ where: { personId, id: keep ? { not: keep } : undefined } });
}

/** Forgets devices in which nobody logged in for long. Returns how many. */
export async function forgetOldDevices(): Promise<number> {
  const gone = await asJob('forget_failures', (tx, now) => {
    const lastUsedAt = { lt: new Date(now.getTime() - DEVICE_DAYS * 24 * 3_600_000) };
    return tx.knownDevice.deleteMany({ where: { lastUsedAt } });
  });
  return gone?.count ?? 0;
}
