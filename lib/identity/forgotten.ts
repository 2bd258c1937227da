import 'server-only';
import type { Locale } from '@/i18n/locales';
import { passwordMail } from '@/lib/identity/mails';
import { RESET_MINUTES } from '@/lib/identity/password-rules';
import { personByAddress } from '@/lib/identity/queries/by-address';
import { newToken } from '@/lib/identity/token';
import { NOBODY } from '@/lib/platform/actor';
import { inScope } from '@/lib/platform/database';

/**
 * Mails a link to choose a new password, when there is an account for the address. It answers nothing: who asks
 * is not told whether there is one. Stands before the door, like logging in: nobody acts yet.
 */
export async function mailResetLink(email: string, locale: Locale): Promise<void> {
  const { token, tokenHash } = newToken();
  const { to, subject, text } = passwordMail(locale, { to: email, token });
  await inScope(NOBODY, async (tx, now) => {
    const expiresAt = new Date(now.getTime() + RESET_MINUTES * 60_000);
    const person = await personByAddress(tx, email);
    if (!person?.isOpen) return;
    await tx.passwordReset.createMany({
      data: { personId: person.id, tokenHash, createdAt: now, expiresAt },
    });
    await tx.outgoingMail.createMany({ data: { recipient: to, subject, body: text } });
  });
}
