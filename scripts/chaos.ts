/** `npm run chaos [-- rounds]`: ends parts of a portal at random moments under the votes of a hall, and looks what is stored. */

import { randomBytes } from 'node:crypto';
import { parseSettings } from '@/lib/platform/settings';
import { verifyTrail } from './audit/verify';
import { mountDisk } from './chaos/disk';
import { fallsOf } from './chaos/falls';
import { playRound, type Round } from './chaos/round';
import { withClient } from './database/connection';
import { reachableFolder, serverUser } from './database/server-user';
import { buildPortal } from './portal/build';
import { prepareDatabase } from './portal/database';
import { generateClient } from './portal/generate-client';
import { environmentOf } from './portal/prepare';
import { addressOf, servePortal, serverPart } from './portal/serve';
import { freePort } from './support/free-port';
import { keepStanding } from './support/keep-standing';
import { type Lifetime, runCommand } from './support/lifetime';
import { PlainFailure } from './support/plain-failure';
import { step } from './support/progress';
import { PROJECT, projectPath } from './support/project';

const ROUNDS = 50;

runCommand(async (lifetime, [given]) => {
  const rounds = Number(given ?? ROUNDS);
  if (!Number.isInteger(rounds) || rounds < 1)
    throw new PlainFailure('Give the number of rounds: npm run chaos -- 50.');
  const subject = await serve(lifetime);
  const falls = fallsOf(subject);
  if (!subject.disk) console.log('No rounds with a full disk: this account may not mount one.');
  // Here and not above: they import the generated client and read the settings of the portal.
  const { logInHall } = await import('./chaos/voters');
  const { closeAsBureau } = await import('./chaos/bureau');
  const close = await closeAsBureau(subject.ownerUrl);
  const voters = await logInHall(subject.ownerUrl);
  const played: Round[] = [];
  for (let number = 1; number <= rounds; number += 1) {
    const fall = falls[(number - 1) % falls.length];
    if (!fall) break;
    const round = await playRound({ ...subject, close }, voters, number, fall);
    played.push(round);
    console.log(round.line);
    for (const problem of round.problems) console.error(`  ✗ ${problem}`);
  }
  return report(played, await findingsOfTrail(subject.ownerUrl));
});

/** Serves the built portal on a fresh database of its own, both kept standing as `npm start` does. */
async function serve(lifetime: Lifetime) {
  await step('Generate the database client', () => generateClient(lifetime));
  const settings = parseSettings({
    PORT: String(await freePort()),
    AUTH_SECRET: randomBytes(32).toString('base64'),
    DEMO: 'true',
    // What falls is told by the lines of this command.
    LOG_LEVEL: process.env.LOG_LEVEL || 'fatal',
  });
  const folder = reachableFolder(projectPath('.data', 'chaos-postgres'), serverUser(PROJECT));
  const disk = mountDisk(lifetime, folder);
  const database = await prepareDatabase(lifetime, {
    folder,
    fresh: true,
    secret: settings.AUTH_SECRET,
    demo: true,
  });
  if (!database.part) throw new Error('Chaos is for an embedded database');
  const env = environmentOf(settings, database.portalUrl);
  await step('Build the portal', () => buildPortal(lifetime, env));
  // After the build, which would take the port of this run for an address that somebody chose.
  Object.assign(process.env, env);
  const first = await servePortal(lifetime, { settings, env }, 'start');
  const server = serverPart(lifetime, { settings, env }, 'start', first);
  for (const part of [server, database.part]) void keepStanding(lifetime, part);
  return { address: addressOf(settings), ownerUrl: database.ownerUrl, server, database: database.part, disk };
}

/** What does not hold in the audit trail, once all of it is sealed. */
async function findingsOfTrail(ownerUrl: string): Promise<string[]> {
  const { sealWaiting } = await import('@/lib/audit/sealer');
  const { findings, links } = await withClient(ownerUrl, async (client) => {
    // The portal seals too, and of all sealers one is at work at a time.
    for (let waiting = true; waiting; ) {
      await sealWaiting();
      const { rows } = await client.query('select 1 from audit_unsealed limit 1');
      waiting = rows.length > 0;
    }
    return verifyTrail(client);
  });
  console.log(`\nThe audit trail has ${links} links.`);
  return findings.map(({ about, reason }) => `${about}: ${reason}`);
}

function report(rounds: Round[], findings: string[]): number {
  const sum = (of: (round: Round) => number) => rounds.reduce((total, round) => total + of(round), 0);
  const problems = sum((round) => round.problems.length) + findings.length;
  for (const finding of findings) console.error(`✗ ${finding}`);
  const silence = (Math.max(...rounds.map(({ silenceMs }) => silenceMs)) / 1000).toFixed(1);
  console.log(
    `${problems ? '✗' : '✓'} ${rounds.length} rounds, ${sum(({ votes }) => votes)} votes accepted, ${sum(({ again }) => again)} of them sent more than once, ${problems} problems, longest silence ${silence} s.`,
  );
  return problems ? 1 : 0;
}
