/**
 * Where the page cache keeps things: two rooms, each with a bound in bytes that are really held. What was used
 * longest ago makes place. Addresses are endless and anybody makes them up, so what they find goes into a small
 * room of its own: a flood of searches pushes out other searches and no public page.
 *
 * What is kept is a flat copy of our own. Next's objects hold on to more than they show: strings that are joined
 * of thousands of others, Buffers that are a slice of a larger one, the same page once more in segments.
 */
const { LRUCache } = require('lru-cache');
// Next remembers for each address how long its page lives, and never forgets it: see `forgetLifetime`.
const {
  SharedCacheControls,
} = require('next/dist/server/lib/incremental-cache/shared-cache-controls.external.js');

const MEGABYTE = 1024 * 1024;
/** In bytes. All 700 pages of municipalities in two languages, with all else, are about 80 MB. */
const MOST_OF_PAGES = 96 * MEGABYTE;
/** In bytes: some 80 searches, of which the common ones are asked again and again. */
const MOST_OF_SEARCHES = 8 * MEGABYTE;
/** In bytes: the objects around one entry, in the room and at Next. */
const FRAME = 1_000;

const BEYOND_ONE_BYTE = /[\u0100-\uffff]/;

/** What V8 holds for a flat text: two bytes for each character as soon as one does not fit in one. */
const bytesOf = (text) => text.length * (BEYOND_ONE_BYTE.test(text) ? 2 : 1);

const flatText = (text) => Buffer.from(text, 'utf8').toString('utf8');

/** Not from Node's pool, of which the smallest piece would hold on to the whole. */
function flatBuffer(bytes) {
  const copy = Buffer.allocUnsafeSlow(bytes.byteLength);
  copy.set(bytes);
  return copy;
}

/** A flat copy of a value with the bytes it takes. */
function weighed(value) {
  if (typeof value === 'string') return { copy: flatText(value), bytes: bytesOf(value) };
  if (ArrayBuffer.isView(value)) return { copy: flatBuffer(value), bytes: value.byteLength };
  if (value === null || typeof value !== 'object') return { copy: value, bytes: 8 };
  const copy = Array.isArray(value) ? [] : {};
  let bytes = 16;
  for (const [name, part] of Object.entries(value)) {
    const inside = weighed(part);
    copy[name] = inside.copy;
    bytes += name.length + 16 + inside.bytes;
  }
  return { copy, bytes };
}

/** Of what Next hands over, what it needs to answer with; null for kinds that the portal does not have. */
function neededOf(data) {
  const { kind, html, rscData, body, headers, status, revalidate } = data;
  if (kind === 'APP_PAGE') return { kind, html, rscData, headers, status };
  if (kind === 'APP_ROUTE') return { kind, body, headers, status };
  if (kind === 'FETCH') return { kind, data: data.data, revalidate };
  return null;
}

/** `/route-cache/APP_PAGE/<digest>/$/nl/alv` is the page at `/nl/alv`. */
const pathOf = (key) => key.slice(key.startsWith('/route-cache/') ? key.indexOf('$') + 1 : 0);

/** Without this Next's memory of lifetimes grows with every address that anybody makes up. */
const forgetLifetime = (key) => SharedCacheControls.cacheControls.delete(key);

function roomOf(bytes) {
  return new LRUCache({
    maxSize: bytes,
    sizeCalculation: (entry) => entry.bytes,
    dispose: (entry, _path, reason) => reason !== 'set' && forgetLifetime(entry.key),
  });
}

/** Makes the two rooms. */
function createStore(mostOfPages = MOST_OF_PAGES, mostOfSearches = MOST_OF_SEARCHES) {
  const rooms = [roomOf(mostOfPages), roomOf(mostOfSearches)];
  const [pages, searches] = rooms;

  function forget(key) {
    for (const room of rooms) room.delete(pathOf(key));
    forgetLifetime(key);
  }

  return {
    forget,
    forgetLifetime,
    get(key) {
      return rooms.map((room) => room.get(pathOf(key))).find(Boolean) ?? null;
    },
    /** Keeps a copy of what Next made for this key, with what is `known` of it. */
    keep(key, data, { isEndless, ...known }) {
      forget(key);
      const needed = neededOf(data);
      if (!needed) return;
      const { copy, bytes } = weighed({ key, value: needed, ...known });
      (isEndless ? searches : pages).set(flatText(pathOf(key)), { ...copy, bytes: bytes + FRAME });
    },
    /** All that is kept, as `[path, entry]`. */
    entries: () => rooms.flatMap((room) => [...room.entries()]),
    /** Bytes held in both rooms. */
    bytes: () => pages.calculatedSize + searches.calculatedSize,
  };
}

module.exports = { createStore };
