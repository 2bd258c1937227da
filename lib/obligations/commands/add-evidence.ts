import 'server-only';
import { createHash } from 'node:crypto';
import { keepRegister } from '@/lib/municipalities/commands/register-lock';
import { obligationEvents } from '@/lib/obligations/events';
import { holds } from '@/lib/obligations/holds';
import { obligationPolicy } from '@/lib/obligations/policy';
import { addEvidenceInput } from '@/lib/obligations/schema';
import { changesBetween } from '@/lib/platform/changes';
import { command } from '@/lib/platform/command';
import type { Transaction } from '@/lib/platform/database';
import { documentTypeOf } from '@/lib/platform/document';
import { fail, ok, wrongField } from '@/lib/platform/result';

/**
 * Pieces that a municipality adds to one obligation, those that it withdrew too: more is a mistake, and a page shows
 * them all. What came from predecessors does not count, or a successor of many could add nothing.
 */
export const MOST_EVIDENCE = 100;

/** Evidence with one obligation is added one after the other, so that two at once can't both be the last. */
async function lockEvidence(tx: Transaction, obligationId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`evidence of ${obligationId}`}, 0))`;
}

async function keepFile(tx: Transaction, municipalityId: string, content: Uint8Array, mediaType: string) {
  const sha256 = createHash('sha256').update(content).digest('hex');
  const row = { municipalityId, mediaType, size: content.length, sha256, content: new Uint8Array(content) };
  // Not create, which reads back what it wrote: all of the file.
  const [kept] = await tx.evidenceFile.createManyAndReturn({ data: [row], select: { id: true } });
  return { id: kept?.id, sha256 };
}

/**
 * Adds a piece of evidence to an obligation of the own municipality. Errors: `invalid_input` for a file that is none of
 * the kinds that are taken, `illegal_step` when the obligation holds no more, `too_much_evidence`.
 */
export const addEvidence = command({
  name: 'evidence.add',
  input: addEvidenceInput,
  policy: obligationPolicy,
  events: obligationEvents,
  event: 'evidence.added',
  refreshes: [],
  load: async (tx, { obligationId }) => {
    // A municipality that ends passes its evidence on: none may come in between.
    await keepRegister(tx);
    await lockEvidence(tx, obligationId);
    return tx.obligation.findUnique({
      where: { id: obligationId },
      select: {
        id: true,
        municipalityId: true,
        municipality: { select: { endedOn: true } },
        agreement: { select: { standardVersion: { select: { status: true } } } },
        _count: { select: { evidence: { where: { passedFromId: null } } } },
      },
    });
  },
  subject: ({ municipalityId }) => ({ municipalityId }),
  run: async ({ tx, actor, input, loaded, now }) => {
    const { id: obligationId, municipalityId, municipality, agreement } = loaded;
    if (!holds(agreement.standardVersion.status, municipality.endedOn)) return fail('illegal_step');
    if (loaded._count.evidence >= MOST_EVIDENCE) return fail('too_much_evidence', { most: MOST_EVIDENCE });
    const { title, link, file } = input;
    const mediaType = file && documentTypeOf(file);
    if (mediaType === null) return wrongField('file', 'file_type');
    const kept = file && mediaType ? await keepFile(tx, municipalityId, file, mediaType) : null;
    const { id } = await tx.evidence.create({
      data: {
        municipalityId,
        obligationId,
        title,
        link,
        fileId: kept?.id,
        addedAt: now,
        addedById: actor.personId,
      },
      select: { id: true },
    });
    const shown = { title, link, sha256: kept?.sha256 ?? null };
    return ok({
      value: { id, obligationId },
      subjectId: id,
      facts: { municipalityId, obligationId, ...shown },
      changes: changesBetween(null, shown),
    });
  },
});
