import type { NextRequest } from 'next/server';
import { handlers } from '@/lib/log-in/auth';
import { problemResponse } from '@/lib/platform/problem';
import { requestState } from '@/lib/platform/request-state';
import nl from '@/messages/nl/refusals.json';

type Handler = (request: NextRequest) => Promise<Response>;

/**
 * next-auth leads every failure to the log-in page, as if one was not let in: the front says that the database is away.
 * By itself it answers 500 only when an address in the request can't be read, which it takes for a wrong configuration.
 */
function saidRight(handle: Handler): Handler {
  return async (request) => {
    const answer = await handle(request);
    if (requestState()?.unavailable) return new Response(null, { status: 500 });
    const { title, text } = nl.bad_request;
    return answer.status === 500 ? problemResponse(400, { title, detail: text }) : answer;
  };
}

export const GET = saidRight(handlers.GET);
export const POST = saidRight(handlers.POST);
