import 'server-only';
import { createHash, randomUUID } from 'node:crypto';
import { randomNonce, randomPKCECodeVerifier, randomState } from 'openid-client';
import type { Locale } from '@/i18n/locales';
import { databaseNow } from '@/lib/platform/database-clock';
import { fail, ok, type Result } from '@/lib/platform/result';
import { type Attempt, expiryOf, openAttempt, sealAttempt } from '@/lib/sso/attempt';
import { type Claims, type ProviderPerson, readClaims } from '@/lib/sso/claims';
import { admit } from '@/lib/sso/commands/admit';
import { spendAnswer } from '@/lib/sso/commands/spend-answer';
import { authorizationAddress, discover, redeem } from '@/lib/sso/provider';
import { type OpenProvider, openProvider, personAtProvider } from '@/lib/sso/queries/log-in';
import { refuse, withProvider } from '@/lib/sso/refusal';

const clientOf = ({ provider, secret }: OpenProvider) => ({
  issuer: provider.issuer,
  clientId: provider.clientId,
  secret,
});

/**
 * Starts a log-in at a municipality's provider: where to send the browser, and what it must keep in its cookie.
 * Errors: `sso_not_available`, `sso_unreachable`, `sso_wrong_issuer`.
 */
export async function beginLogIn(
  slug: string,
  { locale, next, now = databaseNow() }: { locale: Locale; next: string; now?: Date },
): Promise<Result<{ address: string; cookie: string }>> {
  const open = await openProvider(slug);
  if (!open) return refuse(slug, 'sso_not_available', 'no provider that is on');
  const { issuer, clientId, scope } = open.provider;
  const attempt: Attempt = {
    ...{ slug, issuer, clientId, locale, next, expiresAt: expiryOf(now) },
    ...{ state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() },
  };
  return withProvider(slug, async () => {
    const address = await authorizationAddress(await discover(clientOf(open)), attempt, scope);
    return { address: address.href, cookie: sealAttempt(attempt) };
  });
}

type Back = { slug: string; search: URLSearchParams; cookie: string | undefined };

/** Who logged in, in which session. */
export type Admitted = { personId: string; sessionId: string };

/**
 * Ends a log-in with what the provider sent back, in the browser that began it. Each answer is looked at once; a
 * refusal leaves nothing behind but that. Errors: each `sso_…` of the closed list.
 */
export async function finishLogIn(
  { slug, search, cookie }: Back,
  requestId: string,
): Promise<Result<Admitted>> {
  const attempt = openAttempt(cookie, databaseNow());
  if (!attempt || attempt.slug !== slug || attempt.state !== search.get('state')) {
    return refuse(slug, 'sso_expired', attempt ? 'another attempt' : 'no attempt');
  }
  const stateHash = createHash('sha256').update(attempt.state).digest('hex');
  if (!(await spendAnswer(stateHash, new Date(attempt.expiresAt)))) {
    return refuse(slug, 'sso_replayed', 'the answer was looked at before');
  }
  const open = await openProvider(slug);
  const { issuer, clientId } = open?.provider ?? {};
  if (!open || issuer !== attempt.issuer || clientId !== attempt.clientId) {
    return refuse(slug, 'sso_not_available', 'switched off or changed meanwhile');
  }
  const claims = await withProvider(slug, async () =>
    redeem(await discover(clientOf(open)), attempt, search, open.provider),
  );
  return claims.ok ? admitBy(claims.value, open, attempt.locale, requestId) : claims;
}

async function admitBy(
  claims: Claims,
  open: OpenProvider,
  locale: Locale,
  requestId: string,
): Promise<Result<Admitted>> {
  const { slug } = open.place;
  const read = readClaims(claims, open.provider);
  if (!read.ok) return refuse(slug, read.code, `claim ${read.claim}`);
  const admitted = await admitPerson(read.person, open, locale, requestId);
  if (admitted.ok) return admitted;
  const { code } = admitted.error;
  return refuse(slug, code === 'not_found' ? 'sso_not_available' : code, 'not admitted');
}

const ATTEMPTS = 3;

async function admitPerson(
  person: ProviderPerson,
  { place, provider }: OpenProvider,
  locale: Locale,
  requestId: string,
): Promise<Result<Admitted>> {
  const { issuer } = provider;
  for (let tries = 1; ; tries += 1) {
    const known = await personAtProvider(place, { ...person, issuer });
    const personId = known ?? randomUUID();
    const actor = { personId, name: person.name, actingFor: place, roles: [] };
    const result = await admit.execute(actor, { ...person, issuer, locale }, { requestId });
    if (result.ok) {
      const { sessionId } = result.value;
      return sessionId ? ok({ personId, sessionId }) : fail('sso_no_role');
    }
    // The same person in two windows at once: the second finds the account that the first made.
    if (result.error.code !== 'changed_meanwhile' || tries === ATTEMPTS) return result;
  }
}
