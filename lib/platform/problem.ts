import { POLICY_FOR_DATA } from '@/lib/platform/content-security-policy';

/** What is wrong with one parameter of a request. */
export type ParameterProblem = { name: string; reason: string };

/** An error of the open API as problem details. Source: RFC 9457. `detail` says what the caller can do. */
export function problemResponse(
  status: number,
  problem: { title: string; detail: string; invalidParams?: ParameterProblem[] },
  headers: Record<string, string> = {},
): Response {
  const { title, detail, invalidParams } = problem;
  return new Response(
    // about:blank: the status says what kind of problem it is.
    JSON.stringify({ type: 'about:blank', title, status, detail, ...(invalidParams && { invalidParams }) }),
    {
      status,
      headers: {
        ...headers,
        'content-type': 'application/problem+json',
        'content-security-policy': POLICY_FOR_DATA,
        'cache-control': 'no-store',
      },
    },
  );
}
