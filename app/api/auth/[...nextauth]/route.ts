import type { NextRequest } from 'next/server';
import { handlers } from '@/lib/identity/auth';
import { requestState } from '@/lib/platform/request-state';

type Handler = (request: NextRequest) => Promise<Response>;

/** next-auth leads every failure to the log-in page, as if one was not let in: the front says that the database is away. */
function orUnavailable(handle: Handler): Handler {
  return async (request) => {
    const answer = await handle(request);
    return requestState()?.unavailable ? new Response(null, { status: 500 }) : answer;
  };
}

export const GET = orUnavailable(handlers.GET);
export const POST = orUnavailable(handlers.POST);
