import 'server-only';
import { cookies, headers } from 'next/headers';
import { encode, getToken } from 'next-auth/jwt';
import { HINT_COOKIE, sessionCookie } from '@/lib/identity/session-cookie';
import { SESSION_HOURS } from '@/lib/identity/session-limits';
import { renewToken } from '@/lib/identity/session-token';
import { settings } from '@/lib/platform/settings';

/** The cookie of this request's protocol, as next-auth chooses it: over https no other is believed. */
async function cookieOfRequest() {
  return sessionCookie((await headers()).get('x-forwarded-proto'));
}

/** Whether this request brought a cookie of a session at all, good or not. */
export async function hasSessionCookie(): Promise<boolean> {
  return (await cookies()).has((await cookieOfRequest()).name);
}

/** The token that this request brought, or null. It says nothing yet: the session row does. */
export async function presentedToken(): Promise<string | null> {
  const { name } = await cookieOfRequest();
  const req = { headers: new Headers({ cookie: (await cookies()).toString() }) };
  const secret = settings().AUTH_SECRET;
  const content = await getToken({ req, secret, cookieName: name, salt: name });
  return typeof content?.key === 'string' ? content.key : null;
}

/** Replaces the token of this session, in the database and in the browser. For route handlers and actions. */
export async function renewPresentedToken(): Promise<void> {
  const presented = await presentedToken();
  const key = presented && (await renewToken(presented));
  // Who lost to another tab sets no cookie: it would overwrite the new one.
  if (!key) return;
  const { name } = await cookieOfRequest();
  const maxAge = SESSION_HOURS * 3600;
  await setCookie(
    await encode({ token: { key }, secret: settings().AUTH_SECRET, salt: name, maxAge }),
    maxAge,
  );
}

/** Takes a cookie that opens nothing out of the browser: public pages are then for a visitor again. */
export async function forgetPresentedToken(): Promise<void> {
  await setCookie('', 0);
  (await cookies()).delete(HINT_COOKIE);
}

async function setCookie(value: string, maxAge: number): Promise<void> {
  const { name, secure } = await cookieOfRequest();
  (await cookies()).set(name, value, { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge });
}
