import { localeOf } from '@/i18n/locales';
import { httpStatus } from '@/lib/access/http-status';
import { currentActor } from '@/lib/identity/session';
import { todayInAmsterdam } from '@/lib/platform/clock';
import { POLICY_FOR_DATA } from '@/lib/platform/content-security-policy';
import { errorText } from '@/lib/platform/error-texts';
import { problemResponse } from '@/lib/platform/problem';
import { findOwnData } from '@/lib/privacy/queries/own-data';

export const dynamic = 'force-dynamic';

/** All that the portal holds of the person who is logged in, as JSON (articles 15 and 20 GDPR). */
export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams.get('taal');
  const locale = localeOf(asked);
  const found = await findOwnData.execute(await currentActor(), {});
  if (!found.ok || !found.value.data) {
    const error = found.ok ? { code: 'own_log_in_needed' as const } : found.error;
    return problemResponse(httpStatus(error.code), { title: error.code, detail: errorText(locale, error) });
  }
  return new Response(`${JSON.stringify(found.value.data, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="mijn-gegevens-${todayInAmsterdam()}.json"`,
      'content-security-policy': POLICY_FOR_DATA,
      'cache-control': 'private, no-store',
    },
  });
}
