import type { ChildProcess } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { sealWaiting } from '@/lib/audit/sealer';
import type { Actor } from '@/lib/platform/actor';
import { startJobs } from '@/lib/platform/jobs';
import { lineOf } from '@/scripts/audit/finding';
import { verifyChain } from '@/scripts/audit/verify-chain';
import { withClient } from '@/scripts/database/connection';
import { exitOf, startNode } from '@/scripts/support/child';
import type { Lifetime } from '@/scripts/support/lifetime';
import { projectPath } from '@/scripts/support/project';
import type { Task } from './audit-writer';
import { type BenchContext, compare, type Measurement } from './measurement';

const WRITERS = 8;
/** Portals that write at the same time: one per core. */
const PROCESSES = 2;
const COMMANDS = 8_000;
/** Commands of each writer that are not counted: a server that runs has compiled its queries long ago. */
const WARM_UP = 200;
const LINKS = 100_000;
/** What the portal must reach: commands a second, and a million links checked in a minute. */
const ASKED = { commands: 500, links: 1_000_000 / 60 };

/**
 * Commands of parallel writers while the sealer seals beside them, and the check of a long chain, each against
 * what is asked. Throws when the chain has a gap, a fork or an entry without a seal afterwards.
 */
export async function measureAudit(lifetime: Lifetime, { ownerUrl }: BenchContext): Promise<Measurement[]> {
  const commands = await commandsPerSecond(lifetime, ownerUrl);
  await lengthenChain(ownerUrl);
  const started = performance.now();
  const { links, findings } = await withClient(ownerUrl, async (client) => {
    // The owner is under row-level security too, unless it is a superuser.
    await client.query(`select set_config('app.job', 'audit_sealer', false)`);
    return verifyChain(client);
  });
  const seconds = (performance.now() - started) / 1000;
  if (findings[0]) throw new Error(`The chain is broken: ${lineOf(findings[0])}`);
  return [
    compare({ name: 'audit', subject: 'sealed commands', floor: 'asked', aim: 1 }, commands, ASKED.commands),
    compare(
      { name: 'audit', subject: 'links checked', floor: 'asked', aim: 1 },
      links / seconds,
      ASKED.links,
    ),
  ];
}

async function commandsPerSecond(lifetime: Lifetime, ownerUrl: string): Promise<number> {
  const people = await peopleOf(ownerUrl);
  const portals = Array.from({ length: PROCESSES }, (_, place) => ({
    process: startWriter(lifetime),
    people: people.filter((_, index) => index % PROCESSES === place),
  }));
  const stop = startJobs([{ name: 'audit_sealer', everySeconds: 0.5, run: sealWaiting }]);
  const writeAll = (times: number) =>
    Promise.all(portals.map((portal) => answer(portal.process, { people: portal.people, times })));
  await writeAll(WARM_UP);
  const started = performance.now();
  await writeAll(COMMANDS / WRITERS);
  const seconds = (performance.now() - started) / 1000;
  await stop();
  return COMMANDS / seconds;
}

function startWriter(lifetime: Lifetime): ChildProcess {
  const typescript = pathToFileURL(projectPath('scripts', 'support', 'typescript.mjs')).href;
  return startNode(lifetime, projectPath('scripts', 'bench', 'audit-writer.ts'), [], {
    NODE_OPTIONS: `--import ${typescript}`,
    NODE_ENV: 'production',
  });
}

/** Gives a writer its task and waits until it is done. Throws when it ends before that. */
async function answer(writer: ChildProcess, task: Task): Promise<void> {
  const done = new Promise<void>((resolve) => writer.once('message', () => resolve()));
  const exit = exitOf(writer).then((code) => {
    throw new Error(`A writer stopped with code ${code}`);
  });
  exit.catch(() => undefined);
  writer.send(task);
  await Promise.race([done, exit]);
}

/** People who act for the bureau. */
function peopleOf(ownerUrl: string): Promise<Actor[]> {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ personId: string; bodyId: string; slug: string }>(
      `select p.id as "personId", b.id as "bodyId", b.slug from person p cross join body b
       where b.kind = 'bureau' order by p.id limit ${WRITERS}`,
    );
    return rows.map(({ personId, bodyId, slug }) => ({
      personId,
      name: 'bench',
      actingFor: { kind: 'body', id: bodyId, bodyKind: 'bureau', slug, nameNl: '', nameEn: '' },
      roles: ['bureau'],
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
