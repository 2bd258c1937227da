import { createHash } from 'node:crypto';
import { demoPdf } from './demo-pdf';
import type { readDemo } from './read-facts';
import { actAs, type Tx } from './scope';

type Evidence = ReturnType<typeof readDemo>['evidence'];

/** Loads what a municipality of the demonstration shows for its obligations; each document says what it is. */
export async function seedDemoEvidence(
  tx: Tx,
  evidence: Evidence,
  municipality: (code: string) => string,
  personOf: (email: string) => string,
): Promise<void> {
  for (const { municipality: code, standard: slug, addedBy, addedAt, title, link, document } of evidence) {
    const municipalityId = municipality(code);
    const addedById = personOf(addedBy);
    await actAs(tx, { municipalityId, personId: addedById });
    const { id: obligationId } = await tx.obligation.findFirstOrThrow({
      where: { municipalityId, agreement: { standardVersion: { standard: { slug } } } },
      select: { id: true },
    });
    const fileId = document && (await seedFile(tx, municipalityId, demoPdf(document)));
    await tx.evidence.createMany({
      data: { municipalityId, obligationId, title, link, fileId, addedAt: new Date(addedAt), addedById },
    });
  }
  await actAs(tx, { bodyKind: 'bureau' });
}

async function seedFile(tx: Tx, municipalityId: string, content: Uint8Array<ArrayBuffer>): Promise<string> {
  const sha256 = createHash('sha256').update(content).digest('hex');
  const { id } = await tx.evidenceFile.create({
    data: { municipalityId, mediaType: 'application/pdf', size: content.length, sha256, content },
    select: { id: true },
  });
  return id;
}
