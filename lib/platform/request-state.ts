import { AsyncLocalStorage } from 'node:async_hooks';

/** Why a request can't be answered now, in a word for the log, and when it may be tried again. */
export type Unavailable = { reason: string; retryAfterSeconds: number };

/**
 * What the front (`server/`) and the code below know together of one request, while it is carried out. Next stands
 * between the two and passes nothing on: so what happened is noted here, and the front answers by it.
 */
export type RequestState = {
  /** The id in the log, in the audit trail and in the header `x-request-id` of the answer; a UUID. */
  readonly id: string;
  /** The other end of the connection: a visitor, or the proxy in front. */
  readonly peer?: string;
  unavailable?: Unavailable;
};

// The front and the build each have their own copy of this module; the state must be the same.
const kept = globalThis as unknown as { bindendRequests?: AsyncLocalStorage<RequestState> };
kept.bindendRequests ??= new AsyncLocalStorage<RequestState>();
const requests = kept.bindendRequests;

/** Runs `work`, and all that it starts, with this state. For the front alone. */
export function withRequestState<Value>(state: RequestState, work: () => Value): Value {
  return requests.run(state, work);
}

/** The state of the request that is being carried out; undefined in jobs, scripts and tests. */
export function requestState(): RequestState | undefined {
  return requests.getStore();
}

/**
 * Notes that this request can't be answered now, for a reason that passes: the front then answers 503 with
 * `Retry-After` in place of an answer that failed (500 and above). The first reason stays. Outside a request it does nothing.
 */
export function noteUnavailable(reason: string, retryAfterSeconds: number): void {
  const state = requestState();
  if (state) state.unavailable ??= { reason, retryAfterSeconds };
}
