import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { codeOf, messageOf, PlainFailure } from '@/scripts/support/plain-failure';

/**
 * The development secret that is kept in `<folder>/secret`, made on first use: 256 bits, readable by its owner
 * only. Throws a PlainFailure when the folder cannot be written.
 */
export async function keptSecret(folder: string): Promise<string> {
  const file = path.join(folder, 'secret');
  try {
    await mkdir(folder, { recursive: true });
    // Two starts at once: the first write wins and both read the same secret.
    await writeFile(file, randomBytes(32).toString('base64'), { flag: 'wx', mode: 0o600 }).catch(
      (error: unknown) => {
        if (codeOf(error) !== 'EEXIST') throw error;
      },
    );
    return (await readFile(file, 'utf8')).trim();
  } catch (error) {
    throw new PlainFailure(
      `Cannot write to ${folder} (${codeOf(error) || messageOf(error)}): give your account write access to it.`,
    );
  }
}
