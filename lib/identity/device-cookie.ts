import 'server-only';
import { cookies, headers } from 'next/headers';
import { DEVICE_DAYS, deviceOfTokens, knowDevice } from '@/lib/identity/known-device';
import { currentSession } from '@/lib/identity/session';
import { deviceCookie } from '@/lib/identity/session-cookie';
import { TOKEN_PATTERN } from '@/lib/identity/token';

/** Who share a computer each have a token of their own in its cookie; of more people the last ones. */
const MOST_PEOPLE = 10;

const cookieOfRequest = async () => deviceCookie((await headers()).get('x-forwarded-proto'));

/** The tokens of known devices that this request brought. They say nothing yet: the rows do. */
export async function presentedDevices(): Promise<string[]> {
  const { name } = await cookieOfRequest();
  const value = (await cookies()).get(name)?.value ?? '';
  return value
    .split('.')
    .filter((token) => TOKEN_PATTERN.test(token))
    .slice(0, MOST_PEOPLE);
}

/** Knows the browser of this request as one in which this person logged in. For route handlers and actions. */
export async function knowThisDevice(personId: string, confirmed = false): Promise<void> {
  const tokens = await knowDevice({ personId, tokens: await presentedDevices(), confirmed });
  const { name, secure } = await cookieOfRequest();
  (await cookies()).set(name, tokens.slice(0, MOST_PEOPLE).join('.'), {
    httpOnly: true,
    sameSite: 'strict',
    path: '/',
    secure,
    maxAge: DEVICE_DAYS * 24 * 3600,
  });
}

/** The session and the known device of this request, for commands; a session that is no id when there is none. */
export async function thisLogIn(): Promise<{ sessionId: string; deviceId: string | null }> {
  const session = await currentSession();
  if (!session) return { sessionId: '', deviceId: null };
  const { sessionId, actor } = session;
  return { sessionId, deviceId: await deviceOfTokens(actor.personId, await presentedDevices()) };
}
