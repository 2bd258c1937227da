import 'server-only';
import NextAuth, { CredentialsSignin, type NextAuthConfig } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { clientAddress } from '@/lib/identity/client-address';
import { verifyPassword } from '@/lib/identity/password';
import { openSession, SESSION_HOURS } from '@/lib/identity/queries/log-in';
import { personOfPasskey } from '@/lib/identity/queries/passkey-log-in';
import { loginInput } from '@/lib/identity/schema';
import { forgetFailures, noteAttempt, THROTTLE } from '@/lib/identity/throttle';
import { database } from '@/lib/platform/database';
import { log } from '@/lib/platform/log';
import { settings } from '@/lib/platform/settings';

class TooManyAttempts extends CredentialsSignin {
  override code = 'too_many_attempts';
}
class WrongCredentials extends CredentialsSignin {
  override code = 'wrong_credentials';
}

/** Checks e-mail and password, and opens the session row that every later request is checked against. */
async function authorizeCredentials(credentials: unknown, request: Request) {
  const parsed = loginInput.safeParse(credentials);
  if (!parsed.success) throw new WrongCredentials();
  const { email, password } = parsed.data;
  const attempt = await noteAttempt(email, clientAddress(request.headers));
  if (!attempt.allowed) {
    log().warn({ minutes: THROTTLE.windowMinutes }, 'log-in throttled');
    throw new TooManyAttempts();
  }
  const person = await database().person.findUnique({ where: { email } });
  const matches = await verifyPassword(person?.passwordHash ?? null, password);
  if (!person || !matches || person.deactivatedAt) throw new WrongCredentials();
  await forgetFailures(attempt);
  return { id: person.id, sessionId: await openSession(person.id) };
}

/** Checks the answer of a passkey. The device asked for a finger, face or PIN, so it counts as two factors. */
async function authorizePasskey(credentials: Partial<Record<string, unknown>>) {
  const now = new Date();
  const personId = await personOfPasskey(String(credentials.answer ?? ''), now);
  if (!personId) throw new WrongCredentials();
  return { id: personId, sessionId: await openSession(personId, now) };
}

function authConfig(): NextAuthConfig {
  return {
    secret: settings().AUTH_SECRET,
    trustHost: true,
    session: { strategy: 'jwt', maxAge: SESSION_HOURS * 3600 },
    pages: { signIn: '/nl/inloggen', error: '/nl/inloggen' },
    providers: [
      Credentials({
        credentials: { email: {}, password: {} },
        authorize: (credentials, request) => authorizeCredentials(credentials, request),
      }),
      Credentials({ id: 'passkey', credentials: { answer: {} }, authorize: authorizePasskey }),
    ],
    callbacks: {
      // The token holds nothing but the id of the session row: rights are read fresh on every request.
      jwt: ({ token, user }) =>
        user && 'sessionId' in user ? { sid: user.sessionId } : { sid: token.sid, exp: token.exp },
      session: ({ session, token }) =>
        ({ expires: session.expires, sid: token.sid }) as unknown as typeof session,
    },
    logger: {
      error: (error) => {
        if (!(error instanceof CredentialsSignin)) log().error({ err: error }, 'next-auth');
      },
      warn: () => undefined,
      debug: () => undefined,
    },
  };
}

// Lazily, so that a build needs no secret.
export const { handlers, auth, signIn, signOut } = NextAuth(() => authConfig());
