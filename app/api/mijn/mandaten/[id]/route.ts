import { documentResponse } from '@/lib/access/document-response';
import { currentActor } from '@/lib/identity/session';
import { findScan } from '@/lib/mandates/queries/mandates';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ id: string }> };

/** The scan of a mandate as a download. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  return documentResponse(await findScan.execute(await currentActor(), { mandateId: id }));
}
