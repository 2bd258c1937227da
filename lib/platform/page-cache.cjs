/**
 * Keeps the public pages in memory, each with a Content-Security-Policy that names the hashes of its own
 * inline scripts. A nonce must differ per answer and so forbids caching; hashes do not.
 *
 * Next calls `set` in the same tick in which it hands the page to the first visitor, and both share the
 * headers object: so that first answer has the policy too. A browser test watches over this.
 *
 * CommonJS, because Next loads a cache handler with `require`, outside its own build.
 */
const { createHash } = require('node:crypto');

/** Pages and reads kept at most; the one that was used longest ago makes place. */
const CAPACITY = 5000;

// Next makes a handler per request; what it keeps must outlive it.
const entries = new Map();

const INLINE_SCRIPT = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g;
const TAGS_HEADER = 'x-next-cache-tags';

function contentSecurityPolicy(html) {
  const hashes = new Set();
  for (const [, script] of html.matchAll(INLINE_SCRIPT)) {
    hashes.add(`'sha256-${createHash('sha256').update(script, 'utf8').digest('base64')}'`);
  }
  return [
    "default-src 'self'",
    `script-src 'self' ${[...hashes].join(' ')}`.trim(),
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function tagsOf(data, context) {
  const header = data?.headers?.[TAGS_HEADER];
  const listed = typeof header === 'string' ? header.split(',') : [];
  return [...listed, ...(context?.tags ?? []), ...(data?.tags ?? [])];
}

module.exports = class PageCache {
  async get(key) {
    const entry = entries.get(key);
    if (!entry) return null;
    entries.delete(key);
    entries.set(key, entry);
    return entry;
  }

  // Not async up to the assignment of the header: see above.
  async set(key, data, context) {
    if (data === null) {
      entries.delete(key);
      return;
    }
    if (data.kind === 'APP_PAGE' && typeof data.html === 'string') {
      data.headers = data.headers ?? {};
      data.headers['content-security-policy'] = contentSecurityPolicy(data.html);
    }
    entries.set(key, {
      value: data,
      lastModified: Date.now(),
      cacheControl: context?.cacheControl,
      tags: tagsOf(data, context),
    });
    if (entries.size > CAPACITY) entries.delete(entries.keys().next().value);
  }

  async revalidateTag(tags) {
    const stale = new Set([tags].flat());
    for (const [key, entry] of entries) {
      if (entry.tags.some((tag) => stale.has(tag))) entries.delete(key);
    }
  }

  resetRequestCache() {}
};
