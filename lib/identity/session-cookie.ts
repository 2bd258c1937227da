/** The cookies in which next-auth keeps the log-in, over http (development) and https. */
export const SESSION_COOKIES = ['authjs.session-token', '__Secure-authjs.session-token'] as const;

/** The cookie for the protocol by which a request came; not known is https. */
export function sessionCookie(protocol: string | null): { name: string; secure: boolean } {
  const secure = (protocol ?? 'https').startsWith('https');
  return { name: SESSION_COOKIES[secure ? 1 : 0], secure };
}

/**
 * Tells cached public pages that somebody is logged in, so that they offer "Mijn Bindend" instead of
 * "Inloggen". It gives no access to anything.
 */
export const HINT_COOKIE = 'bindend-ingelogd';

/**
 * The cookie by which a browser is known in which somebody logged in before. It opens nothing. Over https no other
 * host and no page over http can set it (`__Host-`, RFC 6265bis).
 */
export function deviceCookie(protocol: string | null): { name: string; secure: boolean } {
  const { secure } = sessionCookie(protocol);
  return { name: secure ? '__Host-bindend-apparaat' : 'bindend-apparaat', secure };
}
