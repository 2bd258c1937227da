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

/** Characters kept at most, about 130 MB; what was used longest ago makes place. Searches have endless addresses. */
const CAPACITY = 64 * 1024 * 1024;

// Next makes a handler per request; what it keeps must outlive it.
const entries = new Map();
let size = 0;

function sizeOf(data) {
  return (data.html?.length ?? 0) + (data.rscData?.length ?? 0) + (data.data?.body?.length ?? 0) + 500;
}

function forget(key) {
  size -= entries.get(key)?.size ?? 0;
  entries.delete(key);
}

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

function tagsOf(data, context) {
  const header = data?.headers?.[TAGS_HEADER];
  const listed = typeof header === 'string' ? header.split(',') : [];
  return [...listed, ...(context?.tags ?? []), ...(data?.tags ?? [])];
}

globalThis.bindendKeptPage = (path) => {
  const page = entries.get(path)?.value;
  return page?.kind === 'APP_PAGE' ? page : null;
};

module.exports = class PageCache {
  async get(key) {
    const entry = entries.get(key);
    if (!entry || entry.isStale) return null;
    entries.delete(key);
    entries.set(key, entry);
    return entry;
  }

  // Not async up to the assignment of the header: see above.
  async set(key, data, context) {
    forget(key);
    if (data === null) return;
    if (data.kind === 'APP_PAGE' && typeof data.html === 'string') {
      if (data.html.includes(MISSING)) data.status = 404;
      data.html = data.html.replace(REACT, '');
      data.headers = { ...data.headers, 'content-security-policy': POLICY };
    }
    entries.set(key, {
      value: data,
      lastModified: Date.now(),
      cacheControl: context?.cacheControl,
      tags: tagsOf(data, context),
      size: sizeOf(data),
    });
    size += sizeOf(data);
    while (size > CAPACITY && entries.size > 1) forget(entries.keys().next().value);
  }

  async revalidateTag(tags) {
    const stale = new Set([tags].flat());
    for (const [key, entry] of entries) {
      if (!entry.tags.some((tag) => stale.has(tag))) continue;
      // A page stays until there is a new one: see kept-page.ts.
      if (entry.value.kind === 'APP_PAGE') entry.isStale = true;
      else forget(key);
    }
  }

  resetRequestCache() {}
};
