import { randomUUID } from 'node:crypto';
import { sealWaiting } from '@/lib/audit/sealer';
import { actFor } from '@/lib/identity/commands/act-for';
import type { Actor } from '@/lib/platform/actor';
import { startJobs } from '@/lib/platform/jobs';
import { verifyChain } from '@/scripts/audit/verify-chain';
import { withClient } from '@/scripts/database/connection';
import { type BenchContext, compare, type Measurement } from './measurement';

const WRITERS = 8;
const COMMANDS = 4_000;
const LINKS = 100_000;
/** What the portal must reach: commands a second, and a million links checked in a minute. */
const ASKED = { commands: 500, links: 1_000_000 / 60 };

/**
 * Commands of parallel writers while the sealer seals beside them, and the check of a long chain, each against
 * what is asked. Throws when the chain has a gap, a fork or an entry without a seal afterwards.
 */
export async function measureAudit({ ownerUrl }: BenchContext): Promise<Measurement[]> {
  const commands = await commandsPerSecond(ownerUrl);
  await lengthenChain(ownerUrl);
  const started = performance.now();
  const { broken, links, waiting } = await withClient(ownerUrl, (client) => verifyChain(client));
  const seconds = (performance.now() - started) / 1000;
  if (broken || waiting > 0) throw new Error(`The chain is broken: ${broken?.reason ?? 'entries wait'}`);
  return [
    compare({ name: 'audit', subject: 'sealed commands', floor: 'asked', aim: 1 }, commands, ASKED.commands),
    compare(
      { name: 'audit', subject: 'links checked', floor: 'asked', aim: 1 },
      Number(links) / seconds,
      ASKED.links,
    ),
  ];
}

async function commandsPerSecond(ownerUrl: string): Promise<number> {
  const writers = await writersOf(ownerUrl);
  const stop = startJobs([{ name: 'audit_sealer', everySeconds: 0.5, run: sealWaiting }]);
  await Promise.all(writers.map((writer) => write(writer, 50)));
  const started = performance.now();
  await Promise.all(writers.map((writer) => write(writer, COMMANDS / WRITERS)));
  const seconds = (performance.now() - started) / 1000;
  await stop();
  return COMMANDS / seconds;
}

type Writer = { actor: Actor; sessionId: string; placeId: string };

async function write({ actor, sessionId, placeId }: Writer, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    const input = { sessionId, place: 'municipality', id: placeId };
    const result = await actFor.execute(actor, input, { requestId: randomUUID() });
    if (!result.ok) throw new Error(`The command was refused: ${result.error.code}`);
  }
}

/** People of a municipality, each with a session. */
function writersOf(ownerUrl: string): Promise<Writer[]> {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ personId: string; placeId: string; sessionId: string }>(
      `insert into session (id, person_id, expires_at)
       select gen_random_uuid(), person_id, now() + interval '1 day' from membership
       where municipality_id is not null order by id limit ${WRITERS}
       returning person_id as "personId", id as "sessionId",
         (select municipality_id from membership m where m.person_id = session.person_id limit 1) as "placeId"`,
    );
    return rows.map(({ personId, placeId, sessionId }) => ({
      actor: {
        personId,
        name: 'bench',
        actingFor: { kind: 'municipality', id: placeId, code: '', slug: '', name: '' },
        roles: [],
      },
      sessionId,
      placeId,
    }));
  });
}

async function lengthenChain(ownerUrl: string): Promise<void> {
  await withClient(ownerUrl, (client) =>
    client.query(
      `insert into audit_entry (happened_at, event, subject_id, data, changes, request_id)
       select now(), 'ballot.vote_cast', gen_random_uuid(), jsonb_build_object('ballotId', gen_random_uuid(), 'weight', n % 75),
         '{"status": {"from": "open", "to": "closed"}}', gen_random_uuid()::text
       from generate_series(1, ${LINKS}) as n`,
    ),
  );
  await sealAll(ownerUrl);
  await withClient(ownerUrl, (client) => client.query('vacuum (analyze) audit_entry, audit_seal'));
}

/** The served portals seal too, and of all sealers one is at work at a time: so until nothing waits. */
async function sealAll(ownerUrl: string): Promise<void> {
  for (let waiting = true; waiting; ) {
    await sealWaiting();
    const { rows } = await withClient(ownerUrl, (client) =>
      client.query<{ waiting: boolean }>('select exists (select from audit_unsealed) as waiting'),
    );
    waiting = rows[0]?.waiting ?? false;
  }
}
