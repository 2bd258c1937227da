import { POLICY_FOR_DATA } from '@/lib/platform/content-security-policy';
import { problemResponse } from '@/lib/platform/problem';
import { API_HEADERS, describedStandard } from '@/lib/standards/api';
import { findStandard } from '@/lib/standards/queries/find';

export const dynamic = 'force-dynamic';

/** One standard with its versions, the requirements of the version that speaks, and the decisions behind it. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  const { slug } = await params;
  const result = await findStandard.execute(null, { slug });
  if (!result.ok) {
    return problemResponse(
      404,
      {
        title: 'Not Found',
        detail: 'There is no standard of this name. /api/v1/standards lists all standards.',
      },
      API_HEADERS,
    );
  }
  return Response.json(describedStandard(result.value), {
    headers: {
      ...API_HEADERS,
      'content-security-policy': POLICY_FOR_DATA,
      'cache-control': 'public, max-age=60',
    },
  });
}
