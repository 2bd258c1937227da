import 'server-only';
import type { Locale } from '@/i18n/locales';
import { passwordMail } from '@/lib/identity/mails';
import { RESET_MINUTES } from '@/lib/identity/password-rules';
import { personByAddress } from '@/lib/identity/queries/by-address';
import { countedSince, maySendLink } from '@/lib/identity/reset-mail';
import { newToken } from '@/lib/identity/token';
import { NOBODY } from '@/lib/platform/actor';
import { database, inScope, setScope, type Transaction } from '@/lib/platform/database';

/**
 * Mails a link to choose a new password, when there is an account for the address and no link that was mailed a moment
 * ago. It answers nothing: who asks is not told whether there is one. Stands before the door, like logging in: nobody
 * acts yet.
 */
export async function mailResetLink(email: string, locale: Locale): Promise<void> {
  const { token, tokenHash } = newToken();
  const { to, subject, text } = passwordMail(locale, { to: email, token });
  await inScope(NOBODY, async (tx, now) => {
    const expiresAt = new Date(now.getTime() + RESET_MINUTES * 60_000);
    const person = await personByAddress(tx, email);
    if (!person?.isOpen) return;
    if (!maySendLink(await linksOf(tx, person.id, now), now)) return;
    await tx.passwordReset.createMany({
      data: { personId: person.id, tokenHash, createdAt: now, expiresAt },
    });
    await tx.outgoingMail.createMany({ data: { recipient: to, subject, body: text } });
  });
}

/** Throws when the database can't be asked now, so that nobody waits for a mail that does not come. */
export async function expectDatabase(): Promise<void> {
  await database().$queryRaw`SELECT 1`;
}

/** The links of somebody of the last day, newest first. Of many requests at once each finds those of the others. */
async function linksOf(tx: Transaction, personId: string, now: Date) {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`links of ${personId}`}, 0))`;
  await setScope(tx, { ...NOBODY, personId });
  return tx.passwordReset.findMany({
    where: { personId, createdAt: { gt: countedSince(now) } },
    select: { createdAt: true, usedAt: true },
    orderBy: { createdAt: 'desc' },
  });
}
