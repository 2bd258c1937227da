import 'server-only';
import { randomUUID } from 'node:crypto';
import { headers } from 'next/headers';

/** The id of this request: given by a proxy in front (a UUID only), or new. It ties log lines and audit entries together. */
export async function requestId(): Promise<string> {
  const given = (await headers()).get('x-request-id');
  return given && /^[0-9a-f-]{36}$/i.test(given) ? given : randomUUID();
}

/** The address of this request within the portal, with its query: that of the page from which a form was sent. */
export async function requestPath(): Promise<string> {
  return (await headers()).get('x-request-path') ?? '';
}

/** Whether this request asks for a page, rather than sending a form. Known where `proxy.ts` passes requests on. */
export async function isPageView(): Promise<boolean> {
  return (await headers()).get('x-request-method') === 'GET';
}
