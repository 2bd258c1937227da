import 'server-only';
import type { Locale } from '@/i18n/locales';
import { passwordMail } from '@/lib/identity/mails';
import { RESET_MINUTES } from '@/lib/identity/password-rules';
import { newToken } from '@/lib/identity/token';
import { database } from '@/lib/platform/database';

/**
 * Mails a link to choose a new password, when there is an account for the address. It answers nothing: who asks
 * is not told whether there is one. Stands before the door, like logging in: nobody acts yet.
 */
export async function mailResetLink(email: string, locale: Locale): Promise<void> {
  const person = await database().person.findUnique({
    where: { email },
    select: { id: true, deactivatedAt: true },
  });
  if (!person || person.deactivatedAt) return;
  const { token, tokenHash } = newToken();
  const now = new Date();
  const expiresAt = new Date(now.getTime() + RESET_MINUTES * 60_000);
  const { to, subject, text } = passwordMail(locale, { to: email, token });
  await database().$transaction([
    database().passwordReset.createMany({
      data: { personId: person.id, tokenHash, createdAt: now, expiresAt },
    }),
    database().outgoingMail.createMany({ data: { recipient: to, subject, body: text } }),
  ]);
}
