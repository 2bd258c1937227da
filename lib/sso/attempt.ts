/**
 * What the portal must remember while somebody is at their municipality's log-in. It travels in a cookie of that
 * browser, sealed, so that starting writes nothing and an answer counts only in the browser that asked. Only an
 * answer that was looked at is kept, to refuse it the second time.
 */
import 'server-only';
import { z } from 'zod';
import { openSecret, sealSecret } from '@/lib/identity/sealed-secret';

/** Minutes in which somebody must be back from their municipality's log-in. */
export const ATTEMPT_MINUTES = 10;

/** Name and path of the cookie. */
export const ATTEMPT_COOKIE = 'bindend-sso';
export const ATTEMPT_PATH = '/api/sso';

const PURPOSE = 'log-ins at identity providers';

const attempt = z.object({
  slug: z.string(),
  issuer: z.string(),
  clientId: z.string(),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  locale: z.enum(['nl', 'en']),
  next: z.string(),
  expiresAt: z.int(),
});

export type Attempt = z.infer<typeof attempt>;

/** The moment at which an attempt of `now` expires, in milliseconds since 1970. */
export function expiryOf(now: Date): number {
  return now.getTime() + ATTEMPT_MINUTES * 60_000;
}

/** The attempt as the cookie holds it: nobody can read or change it. */
export function sealAttempt(value: Attempt): string {
  return sealSecret(Buffer.from(JSON.stringify(value)), ATTEMPT_COOKIE, PURPOSE);
}

/** The attempt in a cookie; null when there is none, it is too old, or it was not made here. */
export function openAttempt(cookie: string | undefined, now: Date): Attempt | null {
  const bytes = cookie ? openSecret(cookie, ATTEMPT_COOKIE, PURPOSE) : null;
  if (!bytes) return null;
  // One that an earlier version of the portal sealed may look otherwise.
  const value = attempt.safeParse(JSON.parse(bytes.toString())).data;
  return value && value.expiresAt > now.getTime() ? value : null;
}
