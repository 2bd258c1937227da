import type { Transaction } from '@/lib/platform/database';

/** A mail to one person, in plain text: readable everywhere, and nothing hides behind its links. */
export type Mail = { to: string; subject: string; text: string };

/** Puts mail in the outbox, in the command's transaction: it goes out only if all of it is committed. */
export async function post(tx: Transaction, mails: readonly Mail[]): Promise<void> {
  if (mails.length === 0) return;
  await tx.outgoingMail.createMany({
    data: mails.map(({ to, subject, text }) => ({ recipient: to, subject, body: text })),
  });
}
