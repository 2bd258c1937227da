import 'server-only';
import {
  AuthorizationResponseError,
  ClientError,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from 'openid-client';
import type { ErrorCode } from '@/lib/platform/errors';
import { log } from '@/lib/platform/log';
import { fail, ok, type Result } from '@/lib/platform/result';
import { RefusedAddress } from '@/lib/sso/provider-fetch';

/** What went wrong in words for the log: the kind of error, never a token, a code or a claim. */
export type Refusal = { code: ErrorCode; why: string };

/** What an error while talking to a provider means to a person; undefined when it is a bug. */
export function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof ProviderRefusal) return { code: error.code, why: error.message };
  if (error instanceof AuthorizationResponseError) return { code: 'sso_refused', why: error.error };
  if (error instanceof ResponseBodyError) {
    return {
      code: error.error === 'invalid_grant' ? 'sso_code_refused' : 'sso_client_refused',
      why: error.error,
    };
  }
  if (error instanceof WWWAuthenticateChallengeError) return { code: 'sso_client_refused', why: 'challenge' };
  if (error instanceof RefusedAddress) return { code: 'sso_unreachable', why: error.message };
  if (error instanceof ClientError) return clientRefusal(error);
  if (error instanceof Error && !(error instanceof TypeError) && ('code' in error || isTimeout(error))) {
    return { code: 'sso_unreachable', why: error.message };
  }
  return undefined;
}

/** An answer of a provider that the portal itself refuses. */
export class ProviderRefusal extends Error {
  override name = 'ProviderRefusal';
  constructor(
    readonly code: ErrorCode,
    why: string,
  ) {
    super(why);
  }
}

const isTimeout = ({ name }: Error) => name === 'AbortError' || name === 'TimeoutError';

const MEANING: Record<string, ErrorCode> = {
  OAUTH_JWT_TIMESTAMP_CHECK_FAILED: 'sso_clock_skew',
  OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED: 'sso_wrong_issuer',
  OAUTH_TIMEOUT: 'sso_unreachable',
  OAUTH_ABORT: 'sso_unreachable',
  OAUTH_RESPONSE_IS_NOT_CONFORM: 'sso_unreachable',
  OAUTH_RESPONSE_IS_NOT_JSON: 'sso_unreachable',
  OAUTH_PARSE_ERROR: 'sso_unreachable',
  OAUTH_HTTP_REQUEST_FORBIDDEN: 'sso_unreachable',
};

function clientRefusal({ code = '', message, cause }: ClientError): Refusal {
  // Without a code of its own it only wraps what happened below it.
  const below = code === '' ? refusalOf(cause) : undefined;
  if (below) return below;
  const why = `${code} ${message} ${claimIn(cause)}`.trim();
  if (claimIn(cause) === 'iss') return { code: 'sso_wrong_issuer', why };
  return { code: MEANING[code] ?? 'sso_token_refused', why };
}

/** Which claim was not as expected. Its value stays out of the log. */
function claimIn(cause: unknown): string {
  const about = cause instanceof Error ? cause.cause : undefined;
  return typeof about === 'object' && about !== null && 'claim' in about ? String(about.claim) : '';
}

/** Says why a log-in goes no further, to the log in more words than to the person. `where`: municipality or issuer. */
export function refuse(where: string, code: ErrorCode, why: string): ReturnType<typeof fail> {
  log().warn({ where, code, why }, 'log-in at an identity provider refused');
  return fail(code);
}

/** Does something with a provider; what it or the network does wrong becomes a value. */
export async function withProvider<Value>(where: string, work: () => Promise<Value>): Promise<Result<Value>> {
  try {
    return ok(await work());
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal) throw error;
    return refuse(where, refusal.code, refusal.why);
  }
}
