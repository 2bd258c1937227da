import { listHeads } from '@/lib/audit/queries/heads';
import { POLICY_FOR_DATA } from '@/lib/platform/content-security-policy';
import { problemResponse } from '@/lib/platform/problem';

export const dynamic = 'force-dynamic';

/**
 * The signed ends of the audit chain, newest first, and the keys that sign them: keep them, and
 * `npm run audit:verify -- <file>` shows whether the chain still holds them. `?before=<sequence>` goes on to older ones.
 */
export async function GET(request: Request): Promise<Response> {
  const before = new URL(request.url).searchParams.get('before');
  if (before !== null && !/^[1-9]\d{0,17}$/.test(before)) {
    const invalidParams = [{ name: 'before', reason: 'must be the number of a link' }];
    return problemResponse(400, {
      title: 'Bad Request',
      detail: 'Leave before out to begin.',
      invalidParams,
    });
  }
  const result = await listHeads.execute(null, { before });
  if (!result.ok) throw new Error(`The public heads were refused: ${result.error.code}`);
  const { heads, keys, next } = result.value;
  return Response.json(
    { heads, keys, next: next && `/api/v1/audit/heads?before=${next}` },
    { headers: { 'content-security-policy': POLICY_FOR_DATA, 'cache-control': 'public, max-age=60' } },
  );
}
