import { currentActor } from '@/lib/identity/session';
import { findScan } from '@/lib/mandates/queries/mandates';
import { dayOf } from '@/lib/platform/clock';
import { documentResponse } from '@/lib/platform/document-response';
import { httpStatus } from '@/lib/platform/errors';
import { problemResponse } from '@/lib/platform/problem';

export const dynamic = 'force-dynamic';

/** The scan of a mandate as a download. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params;
  const found = await findScan.execute(await currentActor(), { mandateId: id });
  if (!found.ok) {
    const { code } = found.error;
    return problemResponse(httpStatus(code), { title: code, detail: 'Only who may see a mandate gets it.' });
  }
  const { municipality, mandate } = found.value;
  return documentResponse(`mandaat-${municipality.slug}-${dayOf(mandate.startsOn)}`, found.value);
}
