import { newToken } from '@/lib/identity/token';
import { withClient } from '@/scripts/database/connection';
import { PlainFailure } from '@/scripts/support/plain-failure';
import { fillHall, openBallot } from './hall';
import { type BenchContext, compare, type Measurement, type ProcessorMeasurement } from './measurement';
import { processorOf } from './processor';
import { alternate, fire, type Target } from './requests';
import { cookieOf } from './session-cookie';

const FLOOR = '/nl/bench/empty';
/** Milliseconds of processor that a page may take. */
const MOST = 14;
const SECONDS = 3;

/** Who asks for a page: the role, and in which municipality or body; `count` is how often a row stands on it. */
type Page = { name: string; path: string; who: string; aim?: number };

/**
 * Pages behind the log-in: two against an empty page of the same server behind the same check of the session, and what
 * processor each takes of the server. Throws when a page does not show what it is about.
 */
export async function measurePortalPages(
  context: BenchContext,
): Promise<{ measurements: Measurement[]; processor: ProcessorMeasurement[] }> {
  const [delegate] = await fillHall(context.ownerUrl);
  if (!delegate) throw new Error('The benchmark needs municipalities');
  const ballotId = await openBallot(context.ownerUrl, 'bench-pages');
  const cookies: Record<string, string> = {
    coordinator: await cookieFor(context.ownerUrl, {
      email: 'informatiemanager.nijmegen@demo.bindend.example',
    }),
    college: await cookieFor(context.ownerUrl, { email: 'voorzitter.college@demo.bindend.example' }),
    bureau: await cookieFor(context.ownerUrl, { email: 'bureau.vng@demo.bindend.example' }),
    delegate: await cookieFor(context.ownerUrl, { personId: delegate.personId }),
  };
  const pages: Page[] = [
    { name: 'list of obligations', path: '/nl/mijn/verplichtingen', who: 'coordinator', aim: 0.25 },
    { name: 'voting paper', path: `/nl/mijn/stemmen/${ballotId}`, who: 'delegate', aim: 0.3 },
    { name: 'dashboard', path: '/nl/mijn', who: 'delegate' },
    { name: 'list of votes', path: '/nl/mijn/stemmen', who: 'delegate' },
    { name: 'decisions of a College', path: '/nl/mijn/besluiten', who: 'college' },
    { name: 'meetings to prepare', path: '/nl/mijn/alv', who: 'bureau' },
    { name: 'audit log', path: '/nl/mijn/logboek', who: 'bureau' },
  ];
  const measurements: Measurement[] = [];
  const processor: ProcessorMeasurement[] = [];
  for (const { name, path, who, aim } of pages) {
    const target = { url: `${context.address}${path}`, headers: { cookie: cookies[who] ?? '' } };
    await expectPage(target);
    if (aim !== undefined) {
      const floor = { ...target, url: `${context.address}${FLOOR}` };
      const speeds = await alternate(target, floor);
      const names = { name: 'behind the log-in', subject: name, floor: 'an empty page there', aim };
      measurements.push(compare(names, speeds.subject, speeds.floor));
    }
    processor.push({ name, milliseconds: await processorFor(context.serverPid, target), limit: MOST });
  }
  return { measurements, processor };
}

async function processorFor(pid: number, target: Target): Promise<number> {
  await fire(target, 1);
  const before = processorOf(pid);
  const perSecond = await fire(target, SECONDS);
  return (processorOf(pid) - before) / (perSecond * SECONDS);
}

/** A fast page that says that there is no access is no result. */
async function expectPage({ url, headers }: Target): Promise<void> {
  const answer = await fetch(url, { headers, redirect: 'manual' });
  const text = await answer.text();
  if (answer.status === 200 && !text.includes('Geen toegang')) return;
  throw new PlainFailure(`${url} is not there for who asks: ${answer.status}.`);
}

/** A log-in of a person, as the portal itself makes it. */
async function cookieFor(ownerUrl: string, who: { email: string } | { personId: string }): Promise<string> {
  const { token, tokenHash } = newToken();
  const [column, value] = 'email' in who ? ['email', who.email] : ['id::text', who.personId];
  const { rowCount } = await withClient(ownerUrl, (client) =>
    client.query(
      `insert into session (id, person_id, acting_municipality_id, acting_body_id, token_hash, expires_at)
       select gen_random_uuid(), a.id, m.municipality_id, m.body_id, $1, now() + interval '1 hour'
       from account a join membership m on m.person_id = a.id where a.${column} = $2 limit 1`,
      [tokenHash, value],
    ),
  );
  if (!rowCount) throw new PlainFailure('The benchmark needs the demo accounts.');
  return cookieOf(token);
}
