import { isLocale } from '@/i18n/locales';
import { translator } from '@/i18n/translator';
import { currentActor } from '@/lib/identity/session';
import { todayInAmsterdam } from '@/lib/platform/clock';
import { POLICY_FOR_DATA } from '@/lib/platform/content-security-policy';
import { httpStatus } from '@/lib/platform/errors';
import { problemResponse } from '@/lib/platform/problem';
import { findOwnData } from '@/lib/privacy/queries/own-data';

export const dynamic = 'force-dynamic';

/** All that the portal holds of the person who is logged in, as JSON (articles 15 and 20 GDPR). */
export async function GET(request: Request): Promise<Response> {
  const locale = new URL(request.url).searchParams.get('taal') ?? '';
  const t = translator(isLocale(locale) ? locale : 'nl', 'errors.code');
  const found = await findOwnData.execute(await currentActor(), {});
  if (!found.ok || !found.value.data) {
    const code = found.ok ? 'own_log_in_needed' : found.error.code;
    return problemResponse(httpStatus(code), { title: code, detail: t(code) });
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
