import 'server-only';
import type { Locale } from '@/i18n/locales';
import { holds } from '@/lib/obligations/holds';
import { obligationPolicy } from '@/lib/obligations/policy';
import { lineOf, type ObligationLine, select } from '@/lib/obligations/queries/line';
import type { Actor } from '@/lib/platform/actor';
import { todayInAmsterdam } from '@/lib/platform/clock';
import { type DocumentType, isDocumentType } from '@/lib/platform/document';
import type { Prisma } from '@/lib/platform/generated/client';
import { query } from '@/lib/platform/query';
import { fail, ok } from '@/lib/platform/result';
import { isUuid } from '@/lib/platform/uuid';

/** A piece of evidence as it stands with its obligation. Moments are ISO, sizes in bytes. */
export type EvidenceLine = {
  id: string;
  title: string;
  link: string | null;
  file: { type: DocumentType; size: number } | null;
  addedAt: string;
  /** Who added it; null when a predecessor did */
  addedBy: string | null;
  /** The predecessor that it came from */
  origin: string | null;
  withdrawn: { at: string; by: string; note: string } | null;
};

/** An obligation of one municipality, with all that it showed for it. */
export type ObligationPaper = ObligationLine & {
  municipalityId: string;
  municipality: string;
  /** Whether it still asks something: not once its version is replaced, or its municipality has ended */
  holds: boolean;
  pieces: EvidenceLine[];
};

const name = { select: { name: true } } as const;

const paper = {
  ...select,
  municipalityId: true,
  municipality: { select: { name: true, endedOn: true } },
  evidence: {
    orderBy: [{ addedAt: 'desc' }, { id: 'desc' }],
    select: {
      id: true,
      title: true,
      link: true,
      file: { select: { mediaType: true, size: true } },
      addedAt: true,
      addedBy: name,
      origin: name,
      withdrawnAt: true,
      withdrawnBy: name,
      withdrawnNote: true,
    },
  },
} satisfies Prisma.ObligationSelect;

type Row = Prisma.ObligationGetPayload<{ select: typeof paper }>;

function pieceOf({
  file,
  withdrawnAt,
  withdrawnBy,
  withdrawnNote,
  ...piece
}: Row['evidence'][number]): EvidenceLine {
  const isWithdrawn = withdrawnAt !== null && withdrawnBy !== null && withdrawnNote !== null;
  return {
    id: piece.id,
    title: piece.title,
    link: piece.link,
    file: file && isDocumentType(file.mediaType) ? { type: file.mediaType, size: file.size } : null,
    addedAt: piece.addedAt.toISOString(),
    addedBy: piece.addedBy?.name ?? null,
    origin: piece.origin?.name ?? null,
    withdrawn: isWithdrawn
      ? { at: withdrawnAt.toISOString(), by: withdrawnBy.name, note: withdrawnNote }
      : null,
  };
}

/** An obligation with its evidence, newest first. */
export const findObligation = query({
  name: 'obligation.find',
  policy: obligationPolicy,
  read: async (tx, { id, locale }: { id: string; locale: Locale }): Promise<ObligationPaper | null> => {
    if (!isUuid(id)) return null;
    const row = await tx.obligation.findUnique({ where: { id }, select: paper });
    if (!row) return null;
    return {
      ...lineOf(row, locale, todayInAmsterdam()),
      municipalityId: row.municipalityId,
      municipality: row.municipality.name,
      holds: holds(row.agreement.standardVersion.status, row.municipality.endedOn),
      pieces: row.evidence.map(pieceOf),
    };
  },
  subject: ({ municipalityId }) => ({ municipalityId }),
});

/** One piece of the evidence of an obligation, by the ids in an address; what is not with it is not found. */
export async function findEvidence(actor: Actor, { id, evidenceId, locale }: EvidenceAsked) {
  const found = await findObligation.execute(actor, { id, locale });
  if (!found.ok) return found;
  const piece = found.value.pieces.find((one) => one.id === evidenceId && one.withdrawn === null);
  return piece ? ok({ obligation: found.value, piece }) : fail('not_found');
}

type EvidenceAsked = { id: string; evidenceId: string; locale: Locale };

/** The file of a piece of evidence, as it was sent. */
export const findEvidenceFile = query({
  name: 'evidence.file',
  policy: obligationPolicy,
  read: async (tx, { evidenceId }: { evidenceId: string }) => {
    if (!isUuid(evidenceId)) return null;
    const found = await tx.evidence.findUnique({
      where: { id: evidenceId },
      select: {
        municipalityId: true,
        addedAt: true,
        municipality: { select: { slug: true } },
        file: { select: { mediaType: true, content: true } },
        obligation: {
          select: {
            agreement: { select: { standardVersion: { select: { standard: { select: { slug: true } } } } } },
          },
        },
      },
    });
    if (!found?.file) return null;
    const { municipalityId, addedAt, municipality, file, obligation } = found;
    const { slug } = obligation.agreement.standardVersion.standard;
    const day = todayInAmsterdam(addedAt);
    return { municipalityId, name: `bewijs-${slug}-${municipality.slug}-${day}`, ...file };
  },
  subject: ({ municipalityId }) => ({ municipalityId }),
});
