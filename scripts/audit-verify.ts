/** `npm run audit:verify [-- saved-heads.json]`: checks the whole audit trail and names all that is broken. */
import { lineOf } from './audit/finding';
import { readSavedHeads } from './audit/saved-heads';
import { verifyTrail } from './audit/verify';
import { withClient } from './database/connection';
import { dataFolder, startEmbedded } from './database/embedded';
import { loadEnvironment } from './support/environment';
import { runCommand } from './support/lifetime';
import { PROJECT } from './support/project';

runCommand(async (lifetime, [file]) => {
  loadEnvironment();
  const saved = file ? await readSavedHeads(file) : [];
  let ownerUrl = process.env.DATABASE_URL;
  if (!ownerUrl) {
    const server = await startEmbedded({ folder: dataFolder(PROJECT), projectFolder: PROJECT });
    lifetime.onEnd(server.stop);
    ownerUrl = server.ownerUrl;
  }
  const started = Date.now();
  const report = await withClient(ownerUrl, (client) => verifyTrail(client, saved));
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(
    `Looked at ${report.links} links and ${report.heads} signed heads, in ${seconds} s; ${report.waiting} entries wait for their seal.`,
  );
  if (report.findings.length === 0) {
    console.log('✓ All of it holds.');
    return 0;
  }
  for (const finding of report.findings) console.error(`✗ ${lineOf(finding)}`);
  return 1;
});
