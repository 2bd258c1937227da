/** `npm run audit:verify [-- saved-heads.json]`: checks the whole audit trail and names all that is broken. */
import { existsSync } from 'node:fs';
import { fingerprintOf, publicKeyOf, signingKeyOf } from '@/lib/audit/signature';
import { lineOf } from './audit/finding';
import { readSavedHeads } from './audit/saved-heads';
import { type Report, verifyTrail } from './audit/verify';
import { withClient } from './database/connection';
import { dataFolder, startEmbedded } from './database/embedded';
import { keptSecret } from './portal/secret';
import { loadEnvironment } from './support/environment';
import { runCommand } from './support/lifetime';
import { PROJECT, projectPath } from './support/project';

runCommand(async (lifetime, [file]) => {
  loadEnvironment();
  const { saved, pinned } = file ? await readSavedHeads(file) : { saved: [], pinned: [] };
  const known = { saved, pinned: [...pinned, ...(await ownFingerprints())] };
  let ownerUrl = process.env.DATABASE_URL;
  if (!ownerUrl) {
    const server = await startEmbedded({ folder: dataFolder(PROJECT), projectFolder: PROJECT });
    lifetime.onEnd(server.stop);
    ownerUrl = server.ownerUrl;
  }
  const report = await withClient(ownerUrl, (client) => verifyTrail(client, known));
  for (const line of linesOf(report, known.pinned.length > 0)) console.log(line);
  for (const finding of report.findings) console.error(`✗ ${lineOf(finding)}`);
  if (report.findings.length === 0) console.log('✓ All of it holds.');
  return report.findings.length === 0 ? 0 : 1;
});

/** The keys that this machine knows of: the pinned one, and that of the portal's secret. */
async function ownFingerprints(): Promise<string[]> {
  const pinned = process.env.AUDIT_KEY_FINGERPRINT?.trim();
  const isOwn = !process.env.DATABASE_URL && existsSync(projectPath('.data', 'secret'));
  const secret = process.env.AUTH_SECRET?.trim() || (isOwn ? await keptSecret(projectPath('.data')) : '');
  return [...(pinned ? [pinned] : []), ...(secret ? [fingerprintOf(publicKeyOf(signingKeyOf(secret)))] : [])];
}

/** What was looked at, and what that does not cover. */
function linesOf(report: Report, isPinned: boolean): string[] {
  const { links, heads, keys, votes, ballots, decisions, budgets, bySumsOnly, waiting, uncovered } = report;
  return [
    `Looked at ${links} links, ${heads} signed heads and ${keys} keys.`,
    `Compared with the trail: ${votes} votes, ${ballots} closed ballots, ${decisions} published decisions and ${budgets} adopted budgets.`,
    ...(bySumsOnly > 0
      ? [`Of these ${bySumsOnly} are from before the trail kept digests: only their sums were compared.`]
      : []),
    `${uncovered} entries are not covered by a head yet, of which ${waiting} wait for their seal: a change of those by who holds the database is seen when a head covers them.`,
    ...(isPinned
      ? []
      : [
          'No key is pinned: set AUDIT_KEY_FINGERPRINT, or give a file of saved heads, to see that all was made anew.',
        ]),
  ];
}
