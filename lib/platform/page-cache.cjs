/**
 * Keeps the public pages in memory, without React: they are documents with links and plain forms, so a visitor
 * needs none of its 130 kB, and a page without inline scripts needs neither nonce nor hash. Scripts with an
 * address outside Next's own stay.
 *
 * Next calls `set` in the same tick in which it hands the page to the first visitor, and both share the
 * object: so that first answer is the same as all later ones. A browser test watches over this.
 *
 * CommonJS, because Next loads a cache handler with `require`, outside its own build.
 */

const { gzipSync } = require('node:zlib');
const { createStore } = require('./page-store.cjs');

/**
 * What is kept, and when each tag was last refreshed, on the clock of this process. Next makes a handler for each
 * request, and puts a copy of this module into parts of its build: all of them keep one and the same.
 */
globalThis.bindendPages ??= { store: createStore(), refreshedAt: new Map() };
const { store, refreshedAt } = globalThis.bindendPages;

const TAGS_HEADER = 'x-next-cache-tags';

/** Scripts that are inline or Next's own, and the hints to fetch those early. */
const REACT = /<script(?![^>]*\ssrc="\/(?!_next\/))[^>]*>[\s\S]*?<\/script>|<link[^>]*\sas="script"[^>]*>/g;

/** How a page says that there is nothing at its address: see components/site/missing-page.tsx. */
const MISSING = '<meta name="answer-status" content="404"';

const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** How a page says that what it shows may change in another process: see `cachedRead` in cache.ts. */
const UNSETTLED = 'unsettled';
const NEVER_KEPT = 'private, no-cache, no-store, max-age=0, must-revalidate';

function tagsOf(data, context) {
  const header = data?.headers?.[TAGS_HEADER];
  const listed = typeof header === 'string' ? header.split(',') : [];
  return [...listed, ...(context?.tags ?? []), ...(data?.tags ?? [])];
}

/** Makes what Next rendered into the page that people get. */
function finish(page, tags) {
  if (page.html.includes(MISSING)) page.status = 404;
  page.html = page.html.replace(REACT, '');
  page.headers = { ...page.headers, 'content-security-policy': POLICY };
  // Whoever stands between us and the reader must not keep it either.
  if (tags.includes(UNSETTLED)) page.headers['cache-control'] = NEVER_KEPT;
}

/** Addresses without end: those of searches, and those at which there is nothing. */
const isEndless = (key, data) => key.includes('/zoeken/') || data.status === 404;

/** What the front sends by itself, made once: see server/kept-answer.ts. */
function compressed(key, data, context) {
  const isServed = data.kind === 'APP_PAGE' && !data.status && !isEndless(key, data);
  return isServed && context?.cacheControl?.revalidate > 0 ? gzipSync(data.html) : null;
}

/**
 * Whether a read is nearly as old as it may be. Of an older one Next would give the old answer once more, also when
 * the new one is thrown because it is not to be kept: see `cachedRead` in cache.ts.
 */
function isOld({ value, lastModified }) {
  return value.kind === 'FETCH' && Date.now() - lastModified > (value.revalidate - 5) * 1000;
}

globalThis.bindendKeptPage = (path) => {
  const page = store.get(path)?.value;
  return page?.kind === 'APP_PAGE' ? page : null;
};

globalThis.bindendFreshPage = (path) => {
  const entry = store.get(path);
  if (!entry?.gzip || entry.isStale) return null;
  const { value, gzip, lastModified, cacheControl } = entry;
  const age = (Date.now() - lastModified) / 1000;
  return age < cacheControl.revalidate
    ? { html: value.html, headers: value.headers, gzip, cacheControl }
    : null;
};

function refresh(tags) {
  const refreshed = new Set(tags);
  for (const tag of refreshed) refreshedAt.set(tag, performance.now());
  for (const [path, entry] of store.entries()) {
    if (!entry.tags.some((tag) => refreshed.has(tag))) continue;
    // A page stays until there is a new one: see kept-page.ts.
    if (entry.value.kind === 'APP_PAGE') entry.isStale = true;
    else store.forget(path);
  }
}

/** For what was asked for before anybody came: see server/warm-up.ts. */
globalThis.bindendForgetPages = () => {
  for (const [path] of store.entries()) store.forget(path);
};

/** For jobs, which have no request in which Next would call `revalidateTag`. */
globalThis.bindendRefreshPages = refresh;

module.exports = class PageCache {
  /** Next makes one of these for each request, so this is when what it sets began to be read. */
  begun = performance.now();

  async get(key) {
    const entry = store.get(key);
    return entry && !entry.isStale && !isOld(entry) ? entry : null;
  }

  // Not async up to the end of `finish`: see above.
  async set(key, data, context) {
    if (data === null) return store.forget(key);
    const tags = tagsOf(data, context);
    if (data.kind === 'APP_PAGE' && typeof data.html === 'string') finish(data, tags);
    if (tags.includes(UNSETTLED)) return store.forget(key);
    // What was read before a command refreshed it, and comes after, would stay as if it were new.
    if (tags.some((tag) => refreshedAt.get(tag) >= this.begun)) return store.forgetLifetime(key);
    store.keep(key, data, {
      lastModified: Date.now(),
      cacheControl: context?.cacheControl,
      tags,
      gzip: compressed(key, data, context),
      isEndless: isEndless(key, data),
    });
  }

  async revalidateTag(tags) {
    refresh([tags].flat());
  }

  resetRequestCache() {}
};
