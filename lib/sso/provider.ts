import 'server-only';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  calculatePKCECodeChallenge,
  clockTolerance,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  None,
} from 'openid-client';
import { databaseNow } from '@/lib/platform/database-clock';
import { settings } from '@/lib/platform/settings';
import type { Attempt } from '@/lib/sso/attempt';
import type { ClaimNames, Claims } from '@/lib/sso/claims';
import { claimOf } from '@/lib/sso/claims';
import { PROVIDER_LIMITS, providerFetch } from '@/lib/sso/provider-fetch';
import { ProviderRefusal } from '@/lib/sso/refusal';

/** Seconds by which the clocks of portal and provider may differ. */
export const CLOCK_TOLERANCE_SECONDS = 60;

/** Minutes for which what a provider says about itself is kept. */
const KEPT_MINUTES = 5;

export type ProviderClient = { issuer: string; clientId: string; secret: string | null };

const kept = new Map<string, { until: number; configuration: Promise<Configuration> }>();

/** What a provider says about itself (discovery), kept for some minutes unless it is asked `anew`. */
export function discover(client: ProviderClient, anew = false): Promise<Configuration> {
  const key = JSON.stringify(client);
  const found = kept.get(key);
  if (found && found.until > performance.now() && !anew) return found.configuration;
  const configuration = ask(client);
  kept.set(key, { until: performance.now() + KEPT_MINUTES * 60_000, configuration });
  // A failure is not kept: the next one asks again.
  configuration.catch(() => kept.delete(key));
  return configuration;
}

async function ask({ issuer, clientId, secret }: ProviderClient): Promise<Configuration> {
  const configuration = await discovery(
    new URL(issuer),
    clientId,
    { [clockTolerance]: CLOCK_TOLERANCE_SECONDS },
    (server, ...rest) => {
      if (secret === null) return None()(server, ...rest);
      // Basic is what a server knows that says nothing. Source: OpenID Connect Discovery 1.0, section 3.
      const known = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
      const by = known.includes('client_secret_basic') ? ClientSecretBasic : ClientSecretPost;
      return by(secret)(server, ...rest);
    },
    {
      [customFetch]: providerFetch,
      timeout: PROVIDER_LIMITS.seconds,
      // Without the first the library leaves a signature unchecked that came over TLS, as the standard allows.
      // providerFetch allows plain http to this machine only, in demo mode.
      execute: [enableNonRepudiationChecks, ...(settings().DEMO ? [allowInsecureRequests] : [])],
    },
  );
  // Letter for letter: the library lets some providers answer for all their customers at once ("common").
  if (configuration.serverMetadata().issuer !== issuer) {
    throw new ProviderRefusal('sso_wrong_issuer', 'the provider names another issuer');
  }
  return configuration;
}

/** The address at which somebody logs in, and comes back from. */
export function redirectAddress(slug: string): string {
  return `${settings().PUBLIC_URL}/api/sso/${slug}/callback`;
}

/** Where to send the browser for an attempt. */
export async function authorizationAddress(
  configuration: Configuration,
  attempt: Attempt,
  scope: string,
): Promise<URL> {
  return buildAuthorizationUrl(configuration, {
    redirect_uri: redirectAddress(attempt.slug),
    scope,
    state: attempt.state,
    nonce: attempt.nonce,
    code_challenge: await calculatePKCECodeChallenge(attempt.verifier),
    code_challenge_method: 'S256',
  });
}

/**
 * Exchanges the code in an answer and checks the ID token: signature, issuer, audience, times and nonce. Claims that
 * it lacks are asked at the userinfo endpoint. Throws what `refusalOf` explains.
 */
export async function redeem(
  configuration: Configuration,
  attempt: Attempt,
  search: URLSearchParams,
  names: ClaimNames,
): Promise<Claims> {
  const given = search.get('iss');
  // With one way back for several providers an answer could be mixed up. Source: RFC 9207.
  if (given !== null && given !== attempt.issuer) {
    throw new ProviderRefusal('sso_wrong_issuer', 'the answer names another issuer');
  }
  const address = new URL(redirectAddress(attempt.slug));
  address.search = search.toString();
  const tokens = await authorizationCodeGrant(configuration, address, {
    pkceCodeVerifier: attempt.verifier,
    expectedState: attempt.state,
    expectedNonce: attempt.nonce,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (!claims) throw new ProviderRefusal('sso_token_refused', 'no ID token');
  // The library judges the end of a token, not its beginning.
  if (claims.iat > databaseNow().getTime() / 1000 + CLOCK_TOLERANCE_SECONDS) {
    throw new ProviderRefusal('sso_clock_skew', 'the ID token is of later');
  }
  const { emailClaim, nameClaim, groupsClaim } = names;
  const lacks = [emailClaim, nameClaim, groupsClaim].some((name) => claimOf(claims, name) === undefined);
  if (!lacks || !configuration.serverMetadata().userinfo_endpoint) return claims;
  const more = await fetchUserInfo(configuration, tokens.access_token, claims.sub);
  return { ...more, ...claims };
}
