import { cookies } from 'next/headers';
import type { NextRequest } from 'next/server';
import { CredentialsSignin } from 'next-auth';
import { DEFAULT_LOCALE } from '@/i18n/locales';
import { ERROR_CODES } from '@/lib/access/http-status';
import { HINT_COOKIE } from '@/lib/identity/session-cookie';
import { signIn } from '@/lib/log-in/auth';
import { databaseNow } from '@/lib/platform/database-clock';
import type { ErrorCode } from '@/lib/platform/errors';
import { ATTEMPT_COOKIE, ATTEMPT_PATH, openAttempt } from '@/lib/sso/attempt';
import { failedAddress, seeOther } from '@/lib/sso/go-to';

/** Where a municipality's log-in sends the browser back to: checks the answer and opens the session, or says why not. */
export async function GET(
  request: NextRequest,
  { params }: { params: Promise<{ municipality: string }> },
): Promise<Response> {
  const { municipality } = await params;
  const jar = await cookies();
  const attempt = jar.get(ATTEMPT_COOKIE)?.value;
  const { locale, next } = openAttempt(attempt, databaseNow()) ?? {
    locale: DEFAULT_LOCALE,
    next: `/${DEFAULT_LOCALE}/mijn`,
  };
  try {
    const search = request.nextUrl.searchParams.toString();
    await signIn('sso', { municipality, search, attempt: attempt ?? '', redirect: false });
  } catch (error) {
    const code = codeOf(error);
    if (!code) throw error;
    return seeOther(failedAddress(locale, code, municipality, next));
  }
  jar.delete({ name: ATTEMPT_COOKIE, path: ATTEMPT_PATH });
  jar.set(HINT_COOKIE, '1', { sameSite: 'lax', path: '/' });
  return seeOther(next);
}

function codeOf(error: unknown): ErrorCode | undefined {
  if (!(error instanceof CredentialsSignin)) return undefined;
  return ERROR_CODES.find((code) => code === error.code);
}
