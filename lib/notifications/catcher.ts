import 'server-only';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { NOBODY } from '@/lib/platform/actor';
import { inScope } from '@/lib/platform/database';

/** Mails that the demonstration keeps at most; older ones go. */
const MOST_KEPT = 500;
const LARGEST_BYTES = 1_000_000;

/** A mail server that is open to this machine only, and keeps what it gets for the page "Post". */
export type Catcher = { url: string; stop: () => Promise<void> };

/** Starts the mail server of the demonstration on a free port. It speaks real SMTP: nothing of sending is pretended. */
export async function startCatcher(): Promise<Catcher> {
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: LARGEST_BYTES,
    onData: (stream, session, done) => {
      const recipients = session.envelope.rcptTo.map(({ address }) => address);
      buffer(stream)
        .then((raw) => keep(raw, recipients))
        .then(() => done(), done);
    },
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(0, '127.0.0.1', listening);
  });
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, stop: () => new Promise((stopped) => server.close(stopped)) };
}

async function keep(raw: Buffer, recipients: string[]): Promise<void> {
  const mail = await PostalMime.parse(raw);
  await inScope({ ...NOBODY, job: 'mail_catcher' }, async (tx) => {
    await tx.caughtMail.createMany({
      data: recipients.map((recipient) => ({
        recipient: recipient.toLowerCase(),
        sender: mail.from?.address ?? '',
        subject: mail.subject ?? '',
        body: mail.text ?? '',
      })),
    });
    const [oldest] = await tx.caughtMail.findMany({ orderBy: { id: 'desc' }, skip: MOST_KEPT, take: 1 });
    if (oldest) await tx.caughtMail.deleteMany({ where: { id: { lte: oldest.id } } });
  });
}
