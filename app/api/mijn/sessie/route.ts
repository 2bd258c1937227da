import { setTimeout as wait } from 'node:timers/promises';
import { redirect } from 'next/navigation';
import { forgetPresentedToken, hasSessionCookie, renewPresentedToken } from '@/lib/identity/presented-token';
import { renewAddress } from '@/lib/identity/renew-address';
import { safeRedirect } from '@/lib/identity/safe-redirect';
import { currentSession, tokenWasJustReplaced } from '@/lib/identity/session';

export const dynamic = 'force-dynamic';

/** How often a tab that came second asks whether its browser has the new token, and after how long. */
const TRIES = 5;
const PAUSE_MS = 200;

/**
 * Sets the cookie right, which a page can't do while it is drawn, and sends the browser on to the page that it
 * wanted. A person who got or lost a role gets a new token. A second tab that still brought the old one comes back
 * with what its browser has by then. A cookie that opens nothing is taken away.
 */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const next = safeRedirect(searchParams.get('volgende'), '/nl/mijn');
  const loggedIn = await currentSession();
  if (loggedIn?.rolesChanged) await renewPresentedToken();
  if (loggedIn) redirect(next);
  const tries = Number(searchParams.get('keer') ?? 0);
  if (tries < TRIES && (await tokenWasJustReplaced())) {
    await wait(PAUSE_MS);
    redirect(renewAddress(next, tries + 1));
  }
  // Only what came along: a picture on another site that leads here brings no cookie, and logs nobody out.
  if (await hasSessionCookie()) await forgetPresentedToken();
  redirect(next);
}
