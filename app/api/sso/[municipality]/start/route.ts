import { cookies } from 'next/headers';
import type { NextRequest } from 'next/server';
import { localeOf } from '@/i18n/locales';
import { safeRedirect } from '@/lib/identity/safe-redirect';
import { settings } from '@/lib/platform/settings';
import { ATTEMPT_COOKIE, ATTEMPT_MINUTES, ATTEMPT_PATH } from '@/lib/sso/attempt';
import { failedAddress, seeOther } from '@/lib/sso/go-to';
import { beginLogIn } from '@/lib/sso/log-in';

/**
 * Sends the browser to the log-in of a municipality. A link and no form: a form may not lead to another site
 * (Content-Security-Policy, form-action).
 */
export async function GET(
  request: NextRequest,
  { params }: { params: Promise<{ municipality: string }> },
): Promise<Response> {
  const { municipality } = await params;
  const asked = request.nextUrl.searchParams;
  const wanted = asked.get('taal') ?? '';
  const locale = localeOf(wanted);
  const next = safeRedirect(asked.get('volgende'), `/${locale}/mijn`);
  const begun = await beginLogIn(municipality, { locale, next });
  if (!begun.ok) return seeOther(failedAddress(locale, begun.error.code, municipality, next));
  (await cookies()).set(ATTEMPT_COOKIE, begun.value.cookie, {
    httpOnly: true,
    // Lax: the municipality's page leads back here with a link.
    sameSite: 'lax',
    secure: settings().PUBLIC_URL.startsWith('https:'),
    path: ATTEMPT_PATH,
    maxAge: ATTEMPT_MINUTES * 60,
  });
  return seeOther(begun.value.address);
}
