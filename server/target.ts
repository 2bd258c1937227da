import { readdirSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import path from 'node:path';
import { isLocale, LOCALES } from '@/i18n/locales';

/** A target with a scheme and a host in it (RFC 9112, 3.2.2), as a proxy sends it: the rest is the path. */
const ABSOLUTE = /^https?:\/\/[^/?#]*/i;

/** Methods that pages and the API know. */
const METHODS = new Set(['GET', 'HEAD', 'POST']);

/** Files of the portal have a dot in their last part; pages have none. The API answers for itself. */
const FILE = /^\/(?!api\/).*\.[^/]*$/;

/** Headers that make the server of files fail where they don't fit; it may leave them out of account (RFC 9110, 14.2). */
const OF_PARTS = ['range', 'if-range', 'if-match', 'if-unmodified-since'];

/** What is served as it is, at the root. Next makes the icon from app/icon.svg. */
const ROOT_FILES = new Set(['icon.svg', ...readdirSync(path.join(process.cwd(), 'public'))]);

/** First parts of addresses that are no language: programs, and what Next serves for itself and while developing. */
const OTHER_PARTS = /^(api|bench|_next|__nextjs.*)$/;

/** Takes from a request what HTTP allows and the portal has no use for. */
export function simplify(request: IncomingMessage): void {
  request.url = (request.url ?? '').replace(ABSOLUTE, '');
  for (const name of OF_PARTS) delete request.headers[name];
}

/** The path of a request, without its query. */
export function pathOf({ url = '' }: IncomingMessage): string {
  return url.split('?')[0] ?? '';
}

/**
 * Whether the target of a request is an address that can be read: a path (RFC 9112, 3.2.1) whose percent signs stand
 * for text, without the character NUL, which no address of ours has and PostgreSQL can't store.
 */
export function isReadable(request: IncomingMessage): boolean {
  const address = pathOf(request);
  if (!address.startsWith('/') || /%00|\0/.test(request.url ?? '')) return false;
  try {
    decodeURIComponent(address);
    return true;
  } catch {
    return false;
  }
}

/**
 * Whether there may be something at an address: below a language or another part that we have, a file at the root, or
 * an address without a language, which Next leads to the Dutch one. Else a page would be asked for words in the
 * language "robots.txt".
 */
export function leadsSomewhere(request: IncomingMessage): boolean {
  const address = pathOf(request).slice(1);
  const [first = ''] = address.split('/');
  if (first === '' || isLocale(first) || OTHER_PARTS.test(first) || ROOT_FILES.has(address)) return true;
  return !address.includes('.') && !OTHER_PARTS.test(first.toLowerCase());
}

/** The address that somebody means who writes the language in capitals, with its query; null for any other. */
export function inOurLanguage({ url = '' }: IncomingMessage): string | null {
  const [, first = ''] = url.split(/[/?]/);
  const language = LOCALES.find((locale) => locale === first.toLowerCase());
  return language && language !== first ? `/${language}${url.slice(first.length + 1)}` : null;
}

/** Whether there is anything at such an address that knows this method. */
export function knowsMethod(request: IncomingMessage): boolean {
  const { method = '' } = request;
  const address = pathOf(request);
  if (address.startsWith('/api/')) return METHODS.has(method) || method === 'OPTIONS';
  return METHODS.has(method) && (method !== 'POST' || !FILE.test(address));
}
