import { problemResponse } from '@/lib/platform/problem';

/** Any address below /api that no route has. */
export function GET(): Response {
  return problemResponse(404, { title: 'Not Found', detail: 'There is nothing at this address.' });
}

export { GET as POST };
