import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestState } from '@/lib/platform/request-state';
import type { Answer, Restated } from './answer-instead';
import { refusalAnswer } from './refusal';

/**
 * What is sent in place of a bare answer of Next; null when nothing is: a failure becomes a page that shows nothing raw
 * and works without script, and a page that says that there is nothing here gets the status that says so. What a script of Next asked for stays as it is: it understands the failure, and shows the
 * page of the failure itself.
 */
export function failureAnswer(
  status: number,
  request: IncomingMessage,
  response: ServerResponse,
  state: RequestState,
): Answer | Restated | null {
  if (request.headers.rsc || request.headers['next-action']) return null;
  // Next's own way to say so, `notFound()`, makes a page without a word in it.
  if (status === 200 && state.missing) return { status: 404, headers: {} };
  if (status === 405) return refusalAnswer(request, state, { kind: 'wrong_method' });
  if (status === 500) return refusalAnswer(request, state, { kind: 'failed' });
  // An action that no page of ours has; Next says so in a bare line.
  if (response.hasHeader('x-nextjs-action-not-found'))
    return refusalAnswer(request, state, { kind: 'bad_request' });
  return null;
}
