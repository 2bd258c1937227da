import type { IncomingMessage } from 'node:http';
import { keptPage } from '@/lib/platform/kept-page';
import { type RequestState, unavailableIn } from '@/lib/platform/request-state';
import { SECURITY_HEADERS_BY_NAME } from '@/lib/platform/security-headers';
import type { Answer, Choice } from './answer-instead';
import { refusalAnswer } from './refusal';
import type { SentForm } from './sent-form';

/** What is sent in place of an answer with this status, by what was noted while it was made; null when nothing is. */
export function replacementOf(
  status: number,
  request: IncomingMessage,
  state: RequestState,
  sentForm: () => Promise<SentForm | null>,
): Choice {
  const isVisit = request.method === 'GET' || request.method === 'HEAD';
  const unavailable = unavailableIn(state, { shared: isVisit });
  if (!unavailable) return null;
  const { reason: kind, retryAfterSeconds } = unavailable;
  if (status < 300 && !isVisit) {
    // A form that says so itself, with all that was typed.
    return { status: 503, headers: { 'retry-after': String(retryAfterSeconds) } };
  }
  // A route that answers 503 says itself what is the matter.
  if (status < 500 || status === 503) return null;
  if (isVisit) return lastCopy(request) ?? refusalAnswer(request, state, { kind, retryAfterSeconds });
  return sentForm().then((form) => refusalAnswer(request, state, { kind, retryAfterSeconds, form }));
}

/** A public page as it was made last: better late than never. */
function lastCopy(request: IncomingMessage): Answer | null {
  const page = keptPage((request.url ?? '').split('?')[0] ?? '');
  if (!page) return null;
  const policy = page.headers?.['content-security-policy'];
  return {
    status: page.status ?? 200,
    headers: {
      ...SECURITY_HEADERS_BY_NAME,
      ...(typeof policy === 'string' && { 'content-security-policy': policy }),
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'x-nextjs-cache': 'STALE',
    },
    body: page.html,
  };
}
