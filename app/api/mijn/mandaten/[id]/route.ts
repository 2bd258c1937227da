import { currentActor } from '@/lib/identity/session';
import { findScan } from '@/lib/mandates/queries/mandates';
import { isScanType, SCAN_TYPES } from '@/lib/mandates/scan';
import { dayOf } from '@/lib/platform/clock';
import { POLICY_FOR_DATA } from '@/lib/platform/content-security-policy';
import { httpStatus } from '@/lib/platform/errors';
import { problemResponse } from '@/lib/platform/problem';

export const dynamic = 'force-dynamic';

/**
 * The scan of a mandate as a download. It was made by somebody else, so that it is never shown by the portal: the
 * browser may not guess what it is, and what opens it can run nothing and reach nothing.
 */
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
  const { mediaType, content, municipality, mandate } = found.value;
  if (!isScanType(mediaType)) throw new Error(`A scan was kept as ${mediaType}`);
  const { extension } = SCAN_TYPES[mediaType];
  const fileName = `mandaat-${municipality.slug}-${dayOf(mandate.startsOn)}.${extension}`;
  return new Response(content, {
    headers: {
      'content-type': mediaType,
      'content-disposition': `attachment; filename="${fileName}"`,
      'content-security-policy': `${POLICY_FOR_DATA}; sandbox`,
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  });
}
