/**
 * The policy of a page that is made per request: scripts run only with this answer's nonce, or when such a
 * script loads them. In development React needs eval for its error overlay.
 */
export function policyWithNonce(nonce: string, development: boolean): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    `style-src 'self'${development ? " 'unsafe-inline'" : ` 'nonce-${nonce}'`}`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${development ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** The policy of answers that are no pages: nothing may run. */
export const POLICY_FOR_DATA = "default-src 'none'; frame-ancestors 'none'";
