import 'server-only';
import { redirect } from 'next/navigation';
import type { Locale } from '@/i18n/locales';
import { confirmAddress } from '@/lib/identity/confirm-address';
import { hasSessionCookie } from '@/lib/identity/presented-token';
import type { LoggedIn } from '@/lib/identity/queries/log-in';
import { renewAddress } from '@/lib/identity/renew-address';
import { currentSession } from '@/lib/identity/session';
import { databaseNow } from '@/lib/platform/database-clock';
import { isPageView } from '@/lib/platform/request';
import { isFresh } from '@/lib/platform/step-up';

/**
 * The log-in of this request, for a page of the portal. Without one the visitor goes to the log-in page and
 * comes back afterwards; somebody without any role today goes to the page that says whom to ask. When the roles
 * changed since the session got its token, the visitor passes by the address that gives a new one; not with a form
 * that was sent, which would be lost. With a cookie that opens nothing they pass there too, to lose it.
 * `path` is the address of the page without the language, with its query.
 */
export async function requireSession(locale: Locale, path: string): Promise<LoggedIn> {
  const loggedIn = await currentSession();
  const next = `/${locale}${path}`;
  if (!loggedIn) redirect((await hasSessionCookie()) ? renewAddress(next) : logInAddress(locale, next));
  if (loggedIn.rolesChanged && (await isPageView())) redirect(renewAddress(next));
  if (!loggedIn.actor.actingFor) redirect(`/${locale}/geen-toegang`);
  return loggedIn;
}

const logInAddress = (locale: Locale, next: string) =>
  `/${locale}/inloggen?volgende=${encodeURIComponent(next)}`;

/**
 * Asks for a second factor before the page shows a form that needs one; afterwards the person comes back. Checked
 * when the page is opened, so that nothing is typed for nothing; the command checks it again.
 */
export function requireFreshFactor(loggedIn: LoggedIn, locale: Locale, path: string): void {
  if (isFresh(loggedIn.actor.secondFactorAt, databaseNow())) return;
  redirect(confirmAddress(locale, `/${locale}${path}`));
}
