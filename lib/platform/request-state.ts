import { AsyncLocalStorage } from 'node:async_hooks';
import type { Trouble } from '@/lib/platform/sql-state';

/** Why a request can't be answered now, and when it may be tried again. */
export type Unavailable = { reason: Trouble; retryAfterSeconds: number };

const RETRY_AFTER_SECONDS: Record<Trouble, number> = { busy: 10, unavailable: 20, read_only: 120 };

/**
 * What the front (`server/`) and the code below know together of one request, while it is carried out. Next stands
 * between the two and passes nothing on: so what happened is noted here, and the front answers by it.
 */
export type RequestState = {
  /** The id in the log, in the audit trail and in the header `x-request-id` of the answer; a UUID. */
  readonly id: string;
  /** The other end of the connection: a visitor, or the proxy in front. */
  readonly peer?: string;
  /** When it came, by the monotonic clock of the process (`performance.now()`), in milliseconds. */
  readonly startedAt: number;
  unavailable?: Unavailable;
  /** Whether its failure is in the log already: Next tells of one failure in up to three ways. */
  logged?: boolean;
  /** Whether the page says that what was asked for is not there. */
  missing?: boolean;
};

// The front and the build each have their own copy of this module; the state must be the same.
const kept = globalThis as unknown as {
  bindendRequests?: AsyncLocalStorage<RequestState>;
  bindendTrouble?: Unavailable & { at: number };
};
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
 * Notes that this request can't be answered now, because of the database: the front then answers 503 with
 * `Retry-After` in place of an answer that failed (500 and above). The first reason stays.
 */
export function noteTrouble(reason: Trouble): void {
  const unavailable = { reason, retryAfterSeconds: RETRY_AFTER_SECONDS[reason] };
  kept.bindendTrouble = { ...unavailable, at: performance.now() };
  const state = requestState();
  if (state) state.unavailable ??= unavailable;
}

/** Notes that the page says that there is nothing here: the front then answers 404 with that same page. */
export function noteMissing(): void {
  const state = requestState();
  if (state) state.missing = true;
}

/**
 * Why this request can't be answered now. Of requests that ask for the same public page at the same moment Next makes
 * it once, in the first of them: so what was noted in any of them since this one came counts too, where `shared`.
 */
export function unavailableIn(state: RequestState, { shared }: { shared: boolean }): Unavailable | undefined {
  if (state.unavailable || !shared) return state.unavailable;
  const { bindendTrouble: last } = kept;
  return last && last.at >= state.startedAt ? last : undefined;
}
