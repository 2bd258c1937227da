import { documentResponse } from '@/lib/access/document-response';
import { currentActor } from '@/lib/identity/session';
import { findEvidenceFile } from '@/lib/obligations/queries/find';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ id: string }> };

/** The file of a piece of evidence as a download. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  return documentResponse(await findEvidenceFile.execute(await currentActor(), { evidenceId: id }));
}
