import 'server-only';
import { notificationPolicy } from '@/lib/notifications/policy';
import { query } from '@/lib/platform/query';
import { settings } from '@/lib/platform/settings';

const PAGE = 50;

export type CaughtLine = { id: string; to: string; subject: string; at: string };
export type CaughtMailView = CaughtLine & { from: string; text: string };

/** What the demonstration's mail server caught, newest first; nothing exists in real use. */
export const listCaught = query({
  name: 'mail.listCaught',
  policy: notificationPolicy,
  read: async (tx, { to }: { to: string | null }): Promise<CaughtLine[] | null> => {
    if (!settings().DEMO) return null;
    const rows = await tx.caughtMail.findMany({
      where: to ? { recipient: { contains: to } } : {},
      orderBy: { id: 'desc' },
      take: PAGE,
      select: { id: true, recipient: true, subject: true, receivedAt: true },
    });
    return rows.map(({ id, recipient, subject, receivedAt }) => ({
      id,
      to: recipient,
      subject,
      at: receivedAt.toISOString(),
    }));
  },
});

/** One caught mail with its words. */
export const findCaught = query({
  name: 'mail.findCaught',
  policy: notificationPolicy,
  read: async (tx, { id }: { id: string }): Promise<CaughtMailView | null> => {
    const mail = settings().DEMO ? await tx.caughtMail.findUnique({ where: { id } }) : null;
    if (!mail) return null;
    const { recipient, sender, subject, body, receivedAt } = mail;
    return { id, to: recipient, from: sender, subject, text: body, at: receivedAt.toISOString() };
  },
});
