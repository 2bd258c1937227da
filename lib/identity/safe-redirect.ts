/**
 * An address within the portal to go to after logging in, or the fallback. Only a path that starts with a
 * language of the portal passes: no other site, no `//host`, no backslash, no control characters, and not the
 * log-in page itself.
 */
export function safeRedirect(target: unknown, fallback: string): string {
  if (typeof target !== 'string' || target.length > 2000) return fallback;
  if (!/^\/(nl|en)(\/[A-Za-z0-9\-_./]*)?(\?[A-Za-z0-9\-_.~=&%+]*)?$/.test(target)) return fallback;
  if (target.includes('//') || target.includes('..')) return fallback;
  if (/^\/(nl|en)\/inloggen(\/|\?|$)/.test(target)) return fallback;
  return target;
}
