import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { type RequestState, withRequestState } from '@/lib/platform/request-state';
import { settings } from '@/lib/platform/settings';
import { answerInstead } from './answer-instead';
import { sendRefusal } from './refusal';
import { replacementOf } from './replacement';
import { keepSentForm } from './sent-form';

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** What stands before Next: gives each request its id and its state, and answers by what was noted in it. */
export function frontBefore(next: Handler): RequestListener {
  return (request, response) => {
    const state: RequestState = {
      id: idOf(request),
      startedAt: performance.now(),
      peer: request.socket.remoteAddress,
    };
    request.headers['x-request-id'] = state.id;
    response.setHeader('x-request-id', state.id);
    const sentForm = keepSentForm(request);
    answerInstead(response, (status) => replacementOf(status, request, state, sentForm));
    withRequestState(state, () => next(request, response)).catch(() => {
      if (!response.headersSent) sendRefusal(request, response, state, { kind: 'failed' });
    });
  };
}

/** The id that a proxy in front gave, a UUID only, or a new one. */
function idOf(request: IncomingMessage): string {
  const given = request.headers['x-request-id'];
  return settings().TRUST_PROXY && typeof given === 'string' && UUID.test(given) ? given : randomUUID();
}
