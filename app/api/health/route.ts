import { POLICY_FOR_DATA } from '@/lib/platform/content-security-policy';

export const dynamic = 'force-dynamic';

/** Whether the process lives. Asks nothing of the database. */
export function GET(): Response {
  return Response.json(
    { status: 'ok' },
    { headers: { 'cache-control': 'no-store', 'content-security-policy': POLICY_FOR_DATA } },
  );
}
