import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { SignedHead } from '@/lib/audit/signature';
import { messageOf, PlainFailure } from '@/scripts/support/plain-failure';

/** The form of /api/v1/audit/heads, of which people save a page or more. */
const savedFile = z.object({
  heads: z
    .array(
      z.object({
        sequence: z.string().regex(/^[1-9]\d{0,17}$/),
        hash: z.string(),
        signedAt: z.string(),
        keyId: z.string(),
        publicKey: z.string(),
        signature: z.string(),
      }),
    )
    .nonempty(),
});

/** Reads a file of saved heads. Throws a PlainFailure when it holds none. */
export async function readSavedHeads(file: string): Promise<SignedHead[]> {
  try {
    return savedFile.parse(JSON.parse(await readFile(file, 'utf8'))).heads;
  } catch (error) {
    throw new PlainFailure(
      `${file} holds no saved heads: save /api/v1/audit/heads to a file and name that. (${messageOf(error)})`,
    );
  }
}
