import type { z } from 'zod';
import { todayInAmsterdam } from '@/lib/platform/clock';
import { POLICY_FOR_DATA } from '@/lib/platform/content-security-policy';
import { problemResponse } from '@/lib/platform/problem';
import { API_HEADERS, type ListAnswer, listAnswer } from '@/lib/standards/api';
import { readFirstStandards } from '@/lib/standards/queries/cached';
import { listStandards } from '@/lib/standards/queries/list';
import { standardsApiQuery } from '@/lib/standards/schema';
import { searchWords } from '@/lib/standards/search-words';

export const dynamic = 'force-dynamic';

const HEADERS = {
  'content-type': 'application/json',
  ...API_HEADERS,
  'content-security-policy': POLICY_FOR_DATA,
  // Short: what a College publishes should be seen soon.
  'cache-control': 'public, max-age=60',
};

/** The standards by name: limit, cursor, q, theme, standing. The next page is in the Link header and in `next`. */
export async function GET(request: Request): Promise<Response> {
  const url = new URL(request.url);
  const asked = standardsApiQuery.safeParse(Object.fromEntries(url.searchParams));
  if (!asked.success) return badRequest(asked.error.issues);
  const { body, nextHref } = await answer(asked.data, url.searchParams);
  const headers = nextHref ? { ...HEADERS, link: `<${nextHref}>; rel="next"` } : HEADERS;
  return new Response(body, { headers });
}

type Asked = z.infer<typeof standardsApiQuery>;

async function answer(asked: Asked, query: URLSearchParams): Promise<ListAnswer> {
  const { limit, cursor, q, theme, standing } = asked;
  const today = todayInAmsterdam();
  const words = searchWords(q);
  const isStart = words.length === 0 && !theme && !standing && !cursor;
  const kept = isStart ? await readFirstStandards(today, limit) : null;
  if (kept) return kept;
  const position = cursor && { after: cursor };
  const filters = { q, words, theme, standing, order: 'name', position } as const;
  const result = await listStandards.execute(null, { filters, limit, today });
  if (!result.ok) throw new Error(`The public list was refused: ${result.error.code}`);
  return listAnswer(result.value, query);
}

type Issue = { path: PropertyKey[]; message: string; code?: string; keys?: string[] };

function badRequest(issues: Issue[]): Response {
  const invalidParams = issues.flatMap(({ path, message, keys }) =>
    keys
      ? keys.map((name) => ({ name, reason: 'is not a parameter of this list' }))
      : [{ name: path.join('.'), reason: message }],
  );
  return problemResponse(
    400,
    {
      title: 'Bad Request',
      detail: 'Some parameters cannot be used. invalidParams says which, and what they should be.',
      invalidParams,
    },
    API_HEADERS,
  );
}
