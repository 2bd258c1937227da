import { encode } from 'next-auth/jwt';
import { sessionCookie } from '@/lib/identity/session-cookie';

/** The cookie of a session, as a browser sends it over http, by the token whose hash is in the database. */
export async function cookieOf(token: string): Promise<string> {
  const { name } = sessionCookie('http');
  const value = await encode({ token: { key: token }, secret: process.env.AUTH_SECRET ?? '', salt: name });
  return `${name}=${value}`;
}
