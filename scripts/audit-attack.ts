/**
 * `npm run audit:attack`: lets people work on a seeded database, does to a copy of it each thing that whoever is master
 * of the database might do, and shows that `npm run audit:verify` names it. Ends with 1 when one is not named.
 */
import { randomBytes } from 'node:crypto';
import { ATTACKS, type AttackReport, attackMoment } from './audit/attacks';
import { onCopy } from './audit/copies';
import { lineOf } from './audit/finding';
import { publishedHeads, publishedKeys } from './audit/published';
import { type Known, verifyMoment } from './audit/verify';
import { withClient } from './database/connection';
import { keepSessionKey } from './database/session-key';
import { generateClient } from './portal/generate-client';
import { type Lifetime, runCommand } from './support/lifetime';
import { step } from './support/progress';

const SHOWN = 3;

runCommand(async (lifetime) => {
  const { ownerUrl, activity } = await portalAtWork(lifetime);
  const known: Known = await withClient(ownerUrl, async (client) => ({
    saved: await publishedHeads(client),
    pinned: (await publishedKeys(client)).map(({ fingerprint }) => fingerprint),
  }));
  const { findings } = await onCopy(ownerUrl, (client) => verifyMoment(client, known));
  if (findings.length > 0) {
    console.error(`✗ Something is named before anything was done: ${findings.map(lineOf).join(' ')}`);
    return 1;
  }
  const failed: string[] = [];
  for (const attack of ATTACKS) {
    const report = await onCopy(ownerUrl, (client) => attackMoment(client, attack, activity, known));
    console.log(textOf(report));
    if (report.missed.length > 0) failed.push(attack.what);
  }
  if (failed.length === 0) console.log(`\n✓ All ${ATTACKS.length} attacks are named.`);
  else console.error(`\n✗ Not named: ${failed.join('; ')}.`);
  return failed.length === 0 ? 0 : 1;
});

/** A seeded database that is thrown away afterwards, on which people did their work. */
async function portalAtWork(lifetime: Lifetime) {
  await step('Generate the database client', () => generateClient(lifetime));
  const { seededClone } = await import('./test/seeded-clone');
  const { ownerUrl, portalUrl } = await seededClone(lifetime);
  const secret = randomBytes(32).toString('base64');
  await keepSessionKey(ownerUrl, secret);
  Object.assign(process.env, {
    PORTAL_DATABASE_URL: portalUrl,
    AUTH_SECRET: secret,
    LOG_LEVEL: 'silent',
  });
  // Here and not above: commands import the generated client and read the settings of the portal.
  const { beActive } = await import('./audit/activity');

  return { ownerUrl, activity: await withClient(ownerUrl, beActive) };
}

function textOf({ what, findings, missed }: AttackReport): string {
  const lines = findings.slice(0, SHOWN).map((finding) => `    ${lineOf(finding)}`);
  const more = findings.length > SHOWN ? [`    and ${findings.length - SHOWN} more`] : [];
  const not = missed.length > 0 ? [`    not named: ${missed.join(', ')}`] : [];
  return [`${missed.length > 0 ? '✗' : '✓'} ${what}`, ...lines, ...more, ...not].join('\n');
}
