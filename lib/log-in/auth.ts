import 'server-only';
import { headers } from 'next/headers';
import NextAuth, { AuthError, CredentialsSignin, type NextAuthConfig } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { clientAddress } from '@/lib/identity/client-address';
import { openSession } from '@/lib/identity/commands/open-session';
import { knowThisDevice, presentedDevices } from '@/lib/identity/device-cookie';
import { originOf } from '@/lib/identity/network';
import { presentedToken } from '@/lib/identity/presented-token';
import { personOfPasskey } from '@/lib/identity/queries/passkey-log-in';
import { personOfPassword } from '@/lib/identity/queries/password-log-in';
import { seenIn } from '@/lib/identity/seen';
import { SESSION_HOURS } from '@/lib/identity/session-limits';
import { giveToken } from '@/lib/identity/session-token';
import { databaseNow } from '@/lib/platform/database-clock';
import type { ExpectedError } from '@/lib/platform/errors';
import { log } from '@/lib/platform/log';
import { logUnexpected } from '@/lib/platform/log-unexpected';
import { requestId } from '@/lib/platform/request';
import { settings } from '@/lib/platform/settings';
import { troubleOf } from '@/lib/platform/sql-state';
import { finishLogIn } from '@/lib/sso/log-in';

/** Why nobody was let in: an error of the closed list, for the page to say. */
export class LogInRefused extends CredentialsSignin {
  constructor(readonly error: ExpectedError) {
    super();
    this.code = error.code;
  }
}

/** Checks e-mail and password, and opens the session row that every later request is checked against. */
async function authorizeCredentials(credentials: unknown, request: Request) {
  const from = { ...originOf(clientAddress(request.headers)), devices: await presentedDevices() };
  const person = await personOfPassword(credentials, from);
  if (!person.ok) throw new LogInRefused(person.error);
  await knowThisDevice(person.value);
  return { id: person.value, sessionId: await openSession(person.value) };
}

/** A field as text. Who sends JSON can put anything in it, also what can't be made a text. */
const textOf = (field: unknown): string => (typeof field === 'string' ? field : '');

/** Checks the answer of a passkey. The device asked for a finger, face or PIN, so it counts as two factors. */
async function authorizePasskey(credentials: Partial<Record<string, unknown>>) {
  const now = databaseNow();
  const personId = await personOfPasskey(textOf(credentials.answer), now);
  if (!personId) throw new LogInRefused({ code: 'wrong_credentials' });
  await knowThisDevice(personId, true);
  return { id: personId, sessionId: await openSession(personId, now) };
}

/** Checks what a municipality's own log-in sent back, to the browser that began with it. */
async function authorizeProvider(credentials: Partial<Record<string, unknown>>) {
  const { municipality, search, attempt } = credentials;
  const back = {
    slug: textOf(municipality),
    search: new URLSearchParams(textOf(search)),
    cookie: textOf(attempt),
  };
  const admitted = await finishLogIn(back, await requestId());
  if (!admitted.ok) throw new LogInRefused(admitted.error);
  return { id: admitted.value.personId, sessionId: admitted.value.sessionId };
}

/** Kinds of error of next-auth that a request alone can bring about. */
const OF_CLIENT = [
  'MissingCSRF',
  'UnknownAction',
  'InvalidCallbackUrl',
  // Of a request with two addresses of which one can't be read.
  'ErrorPageLoop',
  'InvalidProvider',
  'JWTSessionError',
];

/** Whether the request was at fault. What our own code throws comes wrapped; bare are only addresses and headers. */
function isOfClient(error: Error): boolean {
  return !(error instanceof AuthError) || OF_CLIENT.includes(error.type);
}

/** What next-auth wrapped in an error of its own. */
export function reasonOf(error: unknown): unknown {
  return error instanceof AuthError ? (error.cause?.err ?? error) : error;
}

const MAX_AGE = SESSION_HOURS * 3600;

async function keyFor(opened: { personId: string; sessionId: string }): Promise<string> {
  return giveToken(opened, await presentedToken(), seenIn(await headers()));
}

function authConfig(): NextAuthConfig {
  return {
    secret: settings().AUTH_SECRET,
    trustHost: true,
    session: { strategy: 'jwt', maxAge: MAX_AGE },
    // next-auth has pages of its own, in English and without the portal around them.
    pages: {
      signIn: '/nl/inloggen',
      error: '/nl/inloggen',
      signOut: '/nl/mijn',
      verifyRequest: '/nl/inloggen',
    },
    providers: [
      Credentials({
        credentials: { email: {}, password: {} },
        authorize: (credentials, request) => authorizeCredentials(credentials, request),
      }),
      Credentials({ id: 'passkey', credentials: { answer: {} }, authorize: authorizePasskey }),
      Credentials({
        id: 'sso',
        credentials: { municipality: {}, search: {}, attempt: {} },
        authorize: authorizeProvider,
      }),
    ],
    callbacks: {
      // The cookie holds nothing but the token of the session row: rights are read fresh on every request. However
      // somebody logged in, this is where they get it.
      jwt: async ({ token, user }) =>
        user?.id && 'sessionId' in user
          ? { key: await keyFor({ personId: user.id, sessionId: String(user.sessionId) }) }
          : { key: token.key },
      // What scripts of the page may ask for: not the token.
      session: ({ session }) => ({ expires: session.expires }) as typeof session,
    },
    logger: {
      error: (error) => {
        if (error instanceof CredentialsSignin || troubleOf(reasonOf(error))) return;
        // The build shortens the name of a class, never the type.
        if (isOfClient(error)) log().info({ said: 'type' in error ? error.type : error.name }, 'next-auth');
        else logUnexpected(error, { route: 'next-auth' });
      },
      warn: () => undefined,
      debug: () => undefined,
    },
  };
}

// Lazily, so that a build needs no secret.
export const { handlers, signIn, signOut } = NextAuth(() => authConfig());
