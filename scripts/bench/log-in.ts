import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { originOf } from '@/lib/identity/network';
import { hashPassword } from '@/lib/identity/password';
import { personOfPassword } from '@/lib/identity/queries/password-log-in';
import { withClient } from '@/scripts/database/connection';
import { compare, type Measurement } from './measurement';

const AIM = 0.4;
/** One delegate of each municipality, all behind the one address of the hall. */
const HALL = 342;
const FROM = { ...originOf('198.51.100.7'), devices: [] };
const PASSWORD = 'fietsen door de polder';

/**
 * A hall that logs in at the same moment, while somebody in it guesses, against working out as many hashes. Throws when
 * anybody is refused, or when it takes more than a minute.
 */
export async function measureLogIn(context: { ownerUrl: string }): Promise<Measurement> {
  const hash = await hashPassword(PASSWORD);
  const emails = Array.from({ length: HALL }, () => `${randomUUID()}@bench.example`);
  await withClient(context.ownerUrl, (client) => makePeople(client, emails, hash));
  const floor = await seconds(() => Promise.all(emails.map(() => hashPassword(PASSWORD))));
  let guessing = true;
  const guesser = (async () => {
    while (guessing) await personOfPassword({ email: emails[0], password: 'gok' }, FROM);
  })();
  const subject = await seconds(async () => {
    const answers = await Promise.all(
      emails.slice(1).map((email) => personOfPassword({ email, password: PASSWORD }, FROM)),
    );
    const refused = answers.filter(({ ok }) => !ok).length;
    if (refused > 0) throw new Error(`${refused} of ${HALL} were refused`);
  });
  guessing = false;
  await guesser;
  if (subject > 60) throw new Error(`The hall took ${subject.toFixed(0)} seconds to log in`);
  return compare(
    { name: 'log-in', subject: `a hall of ${HALL}`, floor: 'as many hashes', aim: AIM },
    HALL / subject,
    HALL / floor,
  );
}

async function makePeople(client: pg.ClientBase, emails: string[], hash: string): Promise<void> {
  for (const email of emails) {
    const id = randomUUID();
    await client.query('insert into account (id, email) values ($1, $2)', [id, email]);
    await client.query('insert into person (id, name) values ($1, $2)', [id, 'bench']);
    await client.query('insert into password (person_id, hash) values ($1, $2)', [id, hash]);
  }
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}
