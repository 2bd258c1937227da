import 'server-only';
import { redirect } from 'next/navigation';
import type { Locale } from '@/i18n/locales';
import type { LoggedIn } from '@/lib/identity/queries/log-in';
import { currentSession } from '@/lib/identity/session';

/**
 * The log-in of this request, for a page of the portal. Without one the visitor goes to the log-in page and
 * comes back afterwards; somebody without any role today goes to the page that says whom to ask.
 * `path` is the address of the page without the language, with its query.
 */
export async function requireSession(locale: Locale, path: string): Promise<LoggedIn> {
  const loggedIn = await currentSession();
  if (!loggedIn) redirect(`/${locale}/inloggen?volgende=${encodeURIComponent(`/${locale}${path}`)}`);
  if (!loggedIn.actor.actingFor) redirect(`/${locale}/geen-toegang`);
  return loggedIn;
}
