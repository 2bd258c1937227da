import { currentActor } from '@/lib/identity/session';
import { findEvidenceFile } from '@/lib/obligations/queries/find';
import { documentResponse } from '@/lib/platform/document-response';
import { httpStatus } from '@/lib/platform/errors';
import { problemResponse } from '@/lib/platform/problem';

export const dynamic = 'force-dynamic';

/** The file of a piece of evidence as a download. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params;
  const found = await findEvidenceFile.execute(await currentActor(), { evidenceId: id });
  if (!found.ok) {
    const { code } = found.error;
    return problemResponse(httpStatus(code), {
      title: code,
      detail: 'Only its municipality gets this file.',
    });
  }
  return documentResponse(found.value.name, found.value.file);
}
