import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { largestBodyAt, takesFile } from '@/lib/platform/form-size';
import { logUnexpected } from '@/lib/platform/log-unexpected';
import { type RequestState, withRequestState } from '@/lib/platform/request-state';
import { settings } from '@/lib/platform/settings';
import { type Answer, answerInstead } from './answer-instead';
import { bringsBody, discardRest, readBody, withBody } from './body';
import { failureAnswer } from './failure';
import { isReadableBody } from './form-body';
import { sendKept } from './kept-answer';
import { isForeign, namesHost, settleAddress } from './origin';
import { type Refusal, refusalAnswer } from './refusal';
import { replacementOf } from './replacement';
import { keptForm, type SentForm } from './sent-form';
import { inOurLanguage, isReadable, knowsMethod, leadsSomewhere, pathOf, simplify } from './target';

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * What stands before Next. Gives each request its id and its state; refuses what can't be read, is too large or comes
 * from another site; and answers by what was noted in the state while Next carried the request out.
 */
export function frontBefore(next: Handler): RequestListener {
  return (request, response) => {
    const state: RequestState = {
      id: idOf(request),
      startedAt: performance.now(),
      peer: request.socket.remoteAddress,
    };
    request.headers['x-request-id'] = state.id;
    response.setHeader('x-request-id', state.id);
    const refuse = (refusal: Refusal) => send(request, response, refusalAnswer(request, state, refusal));
    simplify(request);
    if (!isReadable(request) || !namesHost(request)) return refuse({ kind: 'bad_request' });
    const meant = inOurLanguage(request);
    if (meant) return send(request, response, movedTo(meant, 308));
    if (!leadsSomewhere(request)) return refuse({ kind: 'missing' });
    if (!knowsMethod(request)) return refuse({ kind: 'wrong_method' });
    if (isForeign(request)) return refuse({ kind: 'foreign_origin' });
    if (sendKept(request, response)) return;
    settleAddress(request.headers);
    withRequestState(state, async () => {
      const whole =
        bringsBody(request) || request.method === 'POST'
          ? await wholeRequest(request, response, refuse)
          : { request, form: async () => null };
      if (!whole) return;
      answerInstead(
        response,
        (status) =>
          replacementOf(status, whole.request, state, whole.form) ??
          failureAnswer(status, whole.request, response, state),
      );
      await next(whole.request, response);
    }).catch((error: unknown) => {
      withRequestState(state, () => logUnexpected(error));
      if (!response.headersSent) refuse({ kind: 'failed' });
    });
  };
}

/** The id that a proxy in front gave, a UUID only, or a new one. */
function idOf(request: IncomingMessage): string {
  const given = request.headers['x-request-id'];
  return settings().TRUST_PROXY && typeof given === 'string' && UUID.test(given) ? given : randomUUID();
}

/** Sends an answer. What is still on its way of the body is not read, and the connection closes after it. */
function send(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  const isUnread = bringsBody(request) && !request.complete;
  if (isUnread) response.setHeader('connection', 'close');
  response.writeHead(answer.status, { ...answer.headers, 'content-length': Buffer.byteLength(answer.body) });
  if (!isUnread) {
    response.end(answer.body);
    return;
  }
  response.flushHeaders();
  response.write(answer.body);
  discardRest(request, largestBodyAt(pathOf(request))).then(() => response.end());
}

/** A request that can be carried out, and the form in it, for when it was not. */
type Whole = { request: IncomingMessage; form: () => Promise<SentForm | null> };

/** The request with its whole body in memory; null when it was refused, or its sender went away. */
async function wholeRequest(
  request: IncomingMessage,
  response: ServerResponse,
  refuse: (refusal: Refusal) => void,
): Promise<Whole | null> {
  const path = pathOf(request);
  const released = new Promise<void>((resolve) => response.once('close', resolve));
  const body = await readBody(request, largestBodyAt(path), released);
  if (body === 'gone') return null;
  if (body instanceof Buffer) {
    if (await isReadableBody(request, body))
      return { request: withBody(request, body), form: () => keptForm(request, body) };
    refuse({ kind: 'bad_request' });
  } else if (body === 'too_many') refuse({ kind: 'busy', retryAfterSeconds: 5 });
  else if (takesFile(path)) send(request, response, movedTo(`${path}?fout=te-groot`, 303));
  else refuse({ kind: 'too_large' });
  return null;
}

/** To another address of ours: 308 for good, 303 to a page of a form with a file, which says that it is too large. */
const movedTo = (location: string, status: 303 | 308): Answer => ({
  status,
  headers: { location, 'cache-control': 'no-store' },
  body: '',
});
