import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { SignedHead } from '@/lib/audit/signature';
import { messageOf, PlainFailure } from '@/scripts/support/plain-failure';

const whole = z.string().regex(/^[1-9]\d{0,17}$/);

/** The form of /api/v1/audit/heads, of which people save a page or more. Of before heads were numbered it has no keys. */
const savedFile = z.object({
  heads: z
    .array(
      z.object({
        sequence: whole,
        hash: z.string(),
        signedAt: z.string(),
        keyId: z.string(),
        publicKey: z.string(),
        signature: z.string(),
        number: whole.optional(),
        previous: z.string().nullable().optional(),
        occasion: z.enum(['start', 'clock']).optional(),
      }),
    )
    .nonempty(),
  keys: z.array(z.object({ fingerprint: z.string() })).default([]),
});

/** Reads a file of saved heads, with the fingerprints of the keys in it. Throws a PlainFailure when it holds none. */
export async function readSavedHeads(file: string): Promise<{ saved: SignedHead[]; pinned: string[] }> {
  try {
    const { heads, keys } = savedFile.parse(JSON.parse(await readFile(file, 'utf8')));
    return { saved: heads, pinned: keys.map(({ fingerprint }) => fingerprint) };
  } catch (error) {
    throw new PlainFailure(
      `${file} holds no saved heads: save /api/v1/audit/heads to a file and name that. (${messageOf(error)})`,
    );
  }
}
