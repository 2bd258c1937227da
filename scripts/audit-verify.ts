/** `npm run audit:verify [-- saved-heads.json]`: checks the whole audit chain and names the first broken entry. */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { SignedHead } from '@/lib/audit/signature';
import { type Broken, verifyChain } from './audit/verify-chain';
import { withClient } from './database/connection';
import { dataFolder, startEmbedded } from './database/embedded';
import { loadEnvironment } from './support/environment';
import { runCommand } from './support/lifetime';
import { messageOf, PlainFailure } from './support/plain-failure';
import { PROJECT } from './support/project';

const MEANING: Record<Broken['reason'], string> = {
  gap: 'a number is missing just before it',
  wrong_previous: 'it does not follow the link before it',
  entry_missing: 'its entry is gone',
  entry_changed: 'its entry is not what was sealed',
  never_sealed: 'this entry has no seal and does not wait for one',
  head_not_in_chain: 'a signed head names another hash here, or a place that the chain no longer has',
  head_badly_signed: 'the signature of a head is wrong',
};

runCommand(async (lifetime, [file]) => {
  loadEnvironment();
  const saved = file ? await readSaved(file) : [];
  let ownerUrl = process.env.DATABASE_URL;
  if (!ownerUrl) {
    const server = await startEmbedded({ folder: dataFolder(PROJECT), projectFolder: PROJECT });
    lifetime.onEnd(server.stop);
    ownerUrl = server.ownerUrl;
  }
  const started = Date.now();
  const { links, heads, waiting, broken } = await withClient(ownerUrl, (client) =>
    verifyChain(client, saved),
  );
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(
    `${links} links and ${heads} signed heads hold, in ${seconds} s; ${waiting} entries wait for their seal.`,
  );
  if (!broken) return 0;
  console.error(
    `✗ Broken at number ${broken.sequence}${broken.entryId ? `, entry ${broken.entryId}` : ''}: ${MEANING[broken.reason]}.`,
  );
  return 1;
});

const savedHeads = z.object({
  heads: z.array(
    z.object({
      sequence: z.string().regex(/^\d+$/),
      hash: z.string(),
      signedAt: z.string(),
      keyId: z.string(),
      publicKey: z.string(),
      signature: z.string(),
    }),
  ),
});

async function readSaved(file: string): Promise<SignedHead[]> {
  try {
    return savedHeads.parse(JSON.parse(await readFile(file, 'utf8'))).heads;
  } catch (error) {
    throw new PlainFailure(
      `${file} holds no saved heads: save /api/v1/audit/heads to a file and name that. (${messageOf(error)})`,
    );
  }
}
