import { POLICY_FOR_DATA } from '@/lib/platform/content-security-policy';
import { readiness } from '@/lib/platform/readiness';

export const dynamic = 'force-dynamic';

/** Whether the portal can do its work: the database answers and has the migrations of this build. */
export async function GET(): Promise<Response> {
  const state = await readiness();
  return Response.json(state, {
    status: state.ready ? 200 : 503,
    headers: {
      'cache-control': 'no-store',
      'content-security-policy': POLICY_FOR_DATA,
      ...(!state.ready && { 'retry-after': '5' }),
    },
  });
}
