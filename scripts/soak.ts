/**
 * `npm run soak [requests]`: asks the built portal for ever different addresses, as anybody may, and fails when
 * it holds on to more and more memory. NODE_OPTIONS=--max-old-space-size=512 gives the server a small heap.
 */
import { randomBytes } from 'node:crypto';
import http from 'node:http';
import { parseSettings } from '@/lib/platform/settings';
import { buildPortal } from './portal/build';
import { generateClient } from './portal/generate-client';
import { environmentOf } from './portal/prepare';
import { addressOf, servePortal } from './portal/serve';
import { lineOf, type Memory, memoryOf, WITH_PROBE } from './soak/memory';
import { soakRequest } from './soak/requests';
import { freePort } from './support/free-port';
import { type Lifetime, runCommand } from './support/lifetime';
import { step } from './support/progress';
import { seededClone } from './test/seeded-clone';

const REQUESTS = 20_000;
/** After so many everything is compiled, and what is kept is full or nearly so. */
const SETTLED_AFTER = 2_000;
const CONNECTIONS = 20;
/** What may be held more at the end, in bytes. */
const MOST_GROWTH = 100_000_000;

runCommand(async (lifetime, [wanted]) => {
  const requests = Number(wanted ?? REQUESTS);
  const { server, address } = await serve(lifetime);
  const agent = new http.Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const answers = new Map<number, number>();
  const settled = await measure(0, Math.min(SETTLED_AFTER, requests));
  const ended = await measure(SETTLED_AFTER, requests);
  agent.destroy();
  const counts = [...answers].sort().map(([status, count]) => `${count} × ${status}`);
  console.log(`Answers: ${counts.join(', ')}.`);
  const grown = ended.rss - settled.rss;
  const isFine = grown <= MOST_GROWTH && !answers.has(500);
  console.log(`${isFine ? '✓' : '✗'} ${Math.round(grown / 1_000_000)} MB more than after ${SETTLED_AFTER}.`);
  return isFine ? 0 : 1;

  async function measure(from: number, to: number): Promise<Memory> {
    let next = from;
    const ask = async () => {
      while (next < to) {
        next += 1;
        if (next % 1000 === 0) console.log(`  ${next} …`);
        const { path, headers } = soakRequest(next - 1);
        const status = await statusOf(agent, `${address}${path}`, headers);
        answers.set(status, (answers.get(status) ?? 0) + 1);
      }
    };
    await Promise.all(Array.from({ length: CONNECTIONS }, ask));
    const memory = await memoryOf(server);
    console.log(lineOf(to, memory));
    return memory;
  }
});

/** Asks once, reads the answer to its end and forgets it. */
function statusOf(agent: http.Agent, url: string, headers: http.OutgoingHttpHeaders = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    http
      .get(url, { agent, headers }, (answer) => {
        answer.resume();
        answer.once('end', () => resolve(answer.statusCode ?? 0));
        answer.once('error', reject);
      })
      .once('error', reject);
  });
}

async function serve(lifetime: Lifetime) {
  await step('Generate the database client', () => generateClient(lifetime));
  const database = await seededClone(lifetime);
  const settings = parseSettings({
    PORT: String(await freePort()),
    AUTH_SECRET: randomBytes(32).toString('base64'),
    DEMO: 'true',
    LOG_LEVEL: 'error',
  });
  const env = environmentOf(settings, database.portalUrl);
  await step('Build the portal', () => buildPortal(lifetime, env));
  const portal = { settings, env: { ...env, ...WITH_PROBE }, ownerUrl: database.ownerUrl };
  return { server: await servePortal(lifetime, portal, 'start'), address: addressOf(settings) };
}
