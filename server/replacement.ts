import type { IncomingMessage } from 'node:http';
import type { RequestState } from '@/lib/platform/request-state';
import type { Answer } from './answer-instead';
import { refusalAnswer } from './refusal';

/** What is sent in place of an answer with this status, by what was noted while it was made; null when nothing is. */
export function replacementOf(status: number, request: IncomingMessage, state: RequestState): Answer | null {
  if (status < 500) return null;
  const { unavailable } = state;
  return unavailable
    ? refusalAnswer(request, state, { kind: 'unavailable', retryAfterSeconds: unavailable.retryAfterSeconds })
    : null;
}
