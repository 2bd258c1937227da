import 'server-only';
import { createTransport, type Transporter } from 'nodemailer';
import { smtpUrl } from '@/lib/notifications/smtp-url';
import type { Transaction } from '@/lib/platform/database';
import { asJob } from '@/lib/platform/jobs';
import { log } from '@/lib/platform/log';
import { settings } from '@/lib/platform/settings';

/** Attempts before a mail is given up: with the waits below they span about two days. */
const ATTEMPTS = 12;
const LONGEST_WAIT_MINUTES = 360;
/** After this the address of a mail that was sent or given up is forgotten. */
const KEEP_DAYS = 30;

const transports = new Map<string, Transporter>();

function transportTo(url: string): Transporter {
  const known = transports.get(url);
  if (known) return known;
  const made = createTransport({
    url,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 15_000,
  });
  transports.set(url, made);
  return made;
}

/**
 * Sends every mail that is due, one after the other, and returns how many were sent. A mail is sent at least once:
 * when the portal dies between sending and noting it, it goes again. Without a mail server all waits.
 */
export async function sendWaiting(): Promise<number> {
  const url = smtpUrl();
  if (!url) return 0;
  for (let sent = 0; ; ) {
    const outcome = await asJob('mailer', (tx, now) => sendNext(tx, now, url));
    if (outcome === 'sent') sent += 1;
    else if (outcome !== 'failed') return sent;
  }
}

async function sendNext(tx: Transaction, now: Date, url: string): Promise<'sent' | 'failed' | 'none'> {
  const mail = await tx.outgoingMail.findFirst({
    where: { sentAt: null, failedAt: null, nextAttemptAt: { lte: now } },
    orderBy: { nextAttemptAt: 'asc' },
  });
  if (!mail?.recipient || mail.body === null) return 'none';
  const where = { id: mail.id };
  try {
    await transportTo(url).sendMail({
      from: settings().MAIL_FROM,
      to: mail.recipient,
      subject: mail.subject,
      text: mail.body,
      messageId: `<${mail.id}@bindend>`,
    });
  } catch (error) {
    log().warn({ err: error, mail: mail.id }, 'mail not sent');
    await tx.outgoingMail.updateMany({ where, data: afterFailure(mail.attempts + 1, now) });
    return 'failed';
  }
  // The words may hold a link that opens something: they are not kept.
  await tx.outgoingMail.updateMany({
    where,
    data: { sentAt: now, attempts: mail.attempts + 1, body: null },
  });
  return 'sent';
}

function afterFailure(attempts: number, now: Date) {
  if (attempts >= ATTEMPTS) return { attempts, failedAt: now, body: null };
  const minutes = Math.min(2 ** attempts, LONGEST_WAIT_MINUTES);
  return { attempts, nextAttemptAt: new Date(now.getTime() + minutes * 60_000) };
}

/** Forgets to whom old mail went. Returns how many. */
export async function forgetRecipients(): Promise<number> {
  const forgotten = await asJob('mailer', (tx, now) => {
    const before = new Date(now.getTime() - KEEP_DAYS * 86_400_000);
    return tx.outgoingMail.updateMany({
      where: { recipient: { not: null }, OR: [{ sentAt: { lt: before } }, { failedAt: { lt: before } }] },
      data: { recipient: null },
    });
  });
  return forgotten?.count ?? 0;
}
