import { type NextRequest, NextResponse } from 'next/server';
import { SESSION_COOKIES } from '@/lib/identity/session-cookie';
import { policyWithNonce } from '@/lib/platform/content-security-policy';
import {
  canonicalSearch,
  encodeSearch,
  type KnownParameters,
  searchInPath,
} from '@/lib/platform/search-address';

/** First parts of addresses, after the language, that are made per request and never cached. */
const PER_REQUEST = new Set([
  'mijn',
  'inloggen',
  'geen-toegang',
  'post',
  'uitnodiging',
  'wachtwoord',
  'wachtwoord-vergeten',
]);

/** Public addresses that somebody who is logged in sees with what it means for their own municipality. */
const PERSONAL_TWIN = /^\/(nl|en)\/standaarden(\/[a-z0-9-]+)?$/;

/**
 * Public lists, whose address with a query is a search, and what each reads of it: see `canonicalSearch`. A text is
 * read one character beyond what may be searched for, so that its page can say that it is too long.
 */
const SEARCHES: readonly (readonly [RegExp, KnownParameters])[] = [
  [/^\/standaarden$/, { q: 101, thema: 20, status: 20, volgorde: 20, na: 700, voor: 700 }],
  [/^\/gemeenten$/, { q: 61, province: 40, sort: 20, status: 20, after: 80 }],
  [/^\/besluiten$/, { jaar: 5, na: 37 }],
  [/^\/(alv\/[^/]+|fonds)\/[^/]+$/, { gemeente: 100, pagina: 5 }],
];
const SEARCH = '/zoeken';

/**
 * Sends each request to the cached or the personal page, and gives per-request pages their nonce. It decides
 * nothing about access: pages, queries and commands do that themselves.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname } = request.nextUrl;
  const [, locale = '', section = ''] = pathname.split('/');
  const personal = personalTwin(request, locale, pathname);
  if (personal || PER_REQUEST.has(section)) return withNonce(request, personal);
  const searchTwin = searchPage(request, locale, pathname);
  return searchTwin ? NextResponse.rewrite(searchTwin) : NextResponse.next();
}

/** The page of a member behind a public address. */
function personalTwin(request: NextRequest, locale: string, pathname: string): URL | null {
  const loggedIn = SESSION_COOKIES.some((name) => request.cookies.has(name));
  if (!loggedIn || !PERSONAL_TWIN.test(pathname)) return null;
  const url = request.nextUrl.clone();
  url.pathname = `/${locale}/mijn${pathname.slice(locale.length + 1)}`;
  return url;
}

/**
 * The page of a search, whose query becomes part of the path: see lib/platform/search-address.ts. Also for who asks
 * for that page itself, with whatever they put into its path.
 */
function searchPage(request: NextRequest, locale: string, pathname: string): URL | null {
  const [list = '', inPath] = pathname.slice(locale.length + 1).split(SEARCH, 2);
  const known = SEARCHES.find(([pattern]) => pattern.test(list))?.[1];
  if (!known) return null;
  const url = request.nextUrl.clone();
  const asked = canonicalSearch(inPath ? searchInPath(inPath.slice(1)) : url.searchParams, known);
  if (inPath === undefined && asked.size === 0) return null;
  url.pathname = `/${locale}${list}${SEARCH}/${encodeSearch(asked)}`;
  url.search = '';
  return url;
}

function withNonce(request: NextRequest, rewriteTo: URL | null): NextResponse {
  const nonce = Buffer.from(crypto.randomUUID()).toString('base64');
  const policy = policyWithNonce(nonce, process.env.NODE_ENV === 'development');
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('content-security-policy', policy);
  headers.set('x-request-path', request.nextUrl.pathname + request.nextUrl.search);
  headers.set('x-request-method', request.method);
  const response = rewriteTo
    ? NextResponse.rewrite(rewriteTo, { request: { headers } })
    : NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}

/**
 * Only the addresses that need this code: it takes as long as serving a cached page. Next reads this list while
 * building, so it is written out. A public list comes here only with a parameter that it knows.
 */
export const config = {
  matcher: [
    '/:locale(nl|en)/mijn/:path*',
    '/:locale(nl|en)/inloggen/:path*',
    '/:locale(nl|en)/geen-toegang',
    '/:locale(nl|en)/post/:path*',
    '/:locale(nl|en)/uitnodiging/:path*',
    '/:locale(nl|en)/wachtwoord/:path*',
    '/:locale(nl|en)/wachtwoord-vergeten',
    '/:locale(nl|en)/:path+/zoeken/:query*',
    {
      source: '/:locale(nl|en)/standaarden/:path*',
      has: [{ type: 'cookie', key: 'authjs.session-token' }],
    },
    {
      source: '/:locale(nl|en)/standaarden/:path*',
      has: [{ type: 'cookie', key: '__Secure-authjs.session-token' }],
    },
    { source: '/:locale(nl|en)/:list(standaarden|gemeenten|besluiten)', has: [{ type: 'query', key: 'q' }] },
    {
      source: '/:locale(nl|en)/:list(standaarden|gemeenten|besluiten)',
      has: [{ type: 'query', key: 'thema' }],
    },
    {
      source: '/:locale(nl|en)/:list(standaarden|gemeenten|besluiten)',
      has: [{ type: 'query', key: 'status' }],
    },
    {
      source: '/:locale(nl|en)/:list(standaarden|gemeenten|besluiten)',
      has: [{ type: 'query', key: 'volgorde' }],
    },
    { source: '/:locale(nl|en)/:list(standaarden|gemeenten|besluiten)', has: [{ type: 'query', key: 'na' }] },
    {
      source: '/:locale(nl|en)/:list(standaarden|gemeenten|besluiten)',
      has: [{ type: 'query', key: 'voor' }],
    },
    {
      source: '/:locale(nl|en)/:list(standaarden|gemeenten|besluiten)',
      has: [{ type: 'query', key: 'province' }],
    },
    {
      source: '/:locale(nl|en)/:list(standaarden|gemeenten|besluiten)',
      has: [{ type: 'query', key: 'sort' }],
    },
    {
      source: '/:locale(nl|en)/:list(standaarden|gemeenten|besluiten)',
      has: [{ type: 'query', key: 'after' }],
    },
    {
      source: '/:locale(nl|en)/:list(standaarden|gemeenten|besluiten)',
      has: [{ type: 'query', key: 'jaar' }],
    },
  ],
};
