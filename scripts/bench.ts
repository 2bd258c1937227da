/** `npm run bench`: measures the built portal against its own floors, on a database of its own. */

import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseSettings } from '@/lib/platform/settings';
import { measureClientScript } from './bench/client-script';
import { type BenchContext, type Measurement, type ProcessorMeasurement, tableOf } from './bench/measurement';
import { measurePaging } from './bench/paging';
import { measureRequests, type RequestPair } from './bench/requests';
import { buildPortal } from './portal/build';
import { prepareDatabase } from './portal/database';
import { generateClient } from './portal/generate-client';
import { environmentOf } from './portal/prepare';
import { addressOf, servePortal } from './portal/serve';
import { freePort } from './support/free-port';
import { type Lifetime, runCommand } from './support/lifetime';
import { step } from './support/progress';
import { projectPath } from './support/project';

const REQUESTS: RequestPair[] = [
  { name: 'catalogue', subject: '/nl/standaarden', floor: '/bench/empty-page', aim: 0.8 },
  { name: 'list of the API', subject: '/api/v1/standards', floor: '/api/bench/empty', aim: 0.6 },
];
// A filter, because the unfiltered start of the list is kept and would measure the cache.
const PAGED_LIST = '/api/v1/standards?standing=recommended';
const PUBLIC_PAGE = '/nl/standaarden';
const RESULTS = projectPath('bench', 'results.json');

runCommand(async (lifetime) => {
  const context = await serveForBench(lifetime);
  const measurements: Measurement[] = [];
  for (const pair of REQUESTS) {
    await step(`Measure ${pair.name}`, async () =>
      measurements.push(await measureRequests(context.address, pair)),
    );
  }
  const sizes = [await measureClientScript(context.address, PUBLIC_PAGE)];
  // Here and not above: commands import the generated client and read the settings of the portal.
  const { measureVote } = await import('./bench/vote');
  await step('Measure vote', async () => measurements.push(await measureVote(context)));
  const { measureVotePost } = await import('./bench/vote-post');
  await step('Measure votes as plain posts', async () => measurements.push(await measureVotePost(context)));
  const { measureLogIn } = await import('./bench/log-in');
  await step('Measure log-in', async () => measurements.push(await measureLogIn(context)));
  const { measurePortalPages } = await import('./bench/portal-pages');
  const processor: ProcessorMeasurement[] = [];
  await step('Measure pages behind the log-in', async () => {
    const pages = await measurePortalPages(context);
    measurements.push(...pages.measurements);
    processor.push(...pages.processor);
  });
  const { measureAudit } = await import('./bench/audit');
  await step('Measure audit', async () => measurements.push(...(await measureAudit(lifetime, context))));
  await step('Measure paging', async () => measurements.push(await measurePaging(context, PAGED_LIST)));
  console.log(`\n${tableOf(measurements, sizes, processor)}\n`);
  await mkdir(path.dirname(RESULTS), { recursive: true });
  const machine = {
    node: process.version,
    cores: os.availableParallelism(),
    platform: `${os.platform()} ${os.arch()}`,
  };
  await writeFile(
    RESULTS,
    `${JSON.stringify({ at: new Date().toISOString(), machine, measurements, processor, sizes }, null, 2)}\n`,
  );
  console.log(`Written to ${path.relative(projectPath(), RESULTS)}.`);
  return 0;
});

/** Builds and serves the portal on a fresh embedded database, and gives this process the portal's settings too. */
async function serveForBench(lifetime: Lifetime): Promise<BenchContext> {
  await step('Generate the database client', () => generateClient(lifetime));
  const settings = parseSettings({
    PORT: String(await freePort()),
    AUTH_SECRET: randomBytes(32).toString('base64'),
    DEMO: 'true',
    LOG_LEVEL: 'error',
  });
  const database = await prepareDatabase(lifetime, {
    folder: projectPath('.data', 'bench-postgres'),
    fresh: true,
    secret: settings.AUTH_SECRET,
    demo: true,
  });
  const env = { ...environmentOf(settings, database.portalUrl), BINDEND_BENCH: 'true' };
  await step('Build the portal', () => buildPortal(lifetime, env));
  // After the build, which would take the port of this run for an address that somebody chose.
  Object.assign(process.env, env);
  const server = await servePortal(lifetime, { settings, env }, 'start');
  return { address: addressOf(settings), serverPid: server.pid ?? 0, ...database };
}
