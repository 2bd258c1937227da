import { createRequire } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';

type Entry = { value: { html?: string; rscData?: Buffer; data?: { body: string } } };
type Store = {
  get: (key: string) => Entry | null;
  keep: (key: string, data: object, known: { isEndless: boolean; tags: string[] }) => void;
  bytes: () => number;
  entries: () => [string, Entry][];
};
const require = createRequire(import.meta.url);
const { createStore } = require('../../../lib/platform/page-store.cjs') as {
  createStore: (mostOfPages?: number, mostOfSearches?: number) => Store;
};
const { SharedCacheControls } =
  require('next/dist/server/lib/incremental-cache/shared-cache-controls.external.js') as {
    SharedCacheControls: { cacheControls: Map<string, unknown> };
  };

const MEGABYTE = 1024 * 1024;

let collect = () => undefined;
beforeAll(() => {
  setFlagsFromString('--expose-gc');
  collect = runInNewContext('gc') as typeof collect;
});
afterAll(() => setFlagsFromString('--no-expose-gc'));

function held(): number {
  collect();
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** A page as Next may hand it over: slices of a larger text and Buffer, and all of it once more in segments. */
function pageOf(n: number, letter: string) {
  let html = 'z'.repeat(200_000);
  for (let part = 0; part < 100; part += 1) html += `<p>${letter.repeat(200)}${n}</p>`;
  const rscData = Buffer.alloc(200_000, letter).subarray(0, 20_000);
  const headers = { 'x-next-cache-tags': `standards,_N_T_/nl/${n}${'x'.repeat(10_000)}` };
  return {
    kind: 'APP_PAGE',
    html: html.slice(200_000),
    rscData,
    headers,
    segmentData: new Map([['/_tree', Buffer.alloc(50_000)]]),
  };
}

test.each(['a', 'é', '€'])('what is kept takes the memory that was counted, with pages of %s', (letter) => {
  const store = createStore(MEGABYTE, 8 * MEGABYTE);
  const before = held();
  for (let n = 0; n < 400; n += 1) {
    const key = `/route-cache/APP_PAGE/0/$/nl/standaarden/zoeken/${n}${'k'.repeat(5_000)}`;
    store.keep(key, pageOf(n, letter), { isEndless: true, tags: ['standards'] });
  }
  const taken = held() - before;
  expect(store.entries().length).toBeGreaterThan(50);
  expect(store.bytes()).toBeLessThanOrEqual(8 * MEGABYTE);
  expect(store.bytes()).toBeGreaterThan(7 * MEGABYTE);
  expect(taken).toBeLessThan(1.25 * store.bytes());
  expect(taken).toBeGreaterThan(0.75 * store.bytes());
});

test('a flood of searches pushes out searches, and no page', () => {
  const store = createStore(MEGABYTE, MEGABYTE);
  store.keep('/nl', pageOf(0, 'a'), { isEndless: false, tags: [] });
  for (let n = 0; n < 100; n += 1)
    store.keep(`/nl/zoeken/${n}`, pageOf(n, 'a'), { isEndless: true, tags: [] });
  expect(store.get('/nl')?.value.html).toContain('<p>aaa');
  expect(store.get('/nl/zoeken/0')).toBeNull();
  expect(store.get('/nl/zoeken/99')).not.toBeNull();
});

test('what comes back is what was kept', () => {
  const store = createStore();
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.uint8Array(), fc.boolean(), (html, bytes, isEndless) => {
      const rscData = Buffer.from(bytes);
      store.keep('/nl', { kind: 'APP_PAGE', html, rscData }, { isEndless, tags: [] });
      expect(store.get('/nl')?.value).toMatchObject({ html, rscData });
      store.keep('read', { kind: 'FETCH', data: { body: html } }, { isEndless, tags: [] });
      expect(store.get('read')?.value.data?.body).toBe(html);
    }),
  );
});

test('Next remembers no lifetime of an address that is not kept', () => {
  const store = createStore(MEGABYTE, 100_000);
  const { cacheControls } = SharedCacheControls;
  for (let n = 0; n < 100; n += 1) {
    cacheControls.set(`/nl/zoeken/${n}`, {});
    store.keep(`/nl/zoeken/${n}`, pageOf(n, 'a'), { isEndless: true, tags: [] });
    // As Next does whenever it gets the page.
    if (store.get(`/nl/zoeken/${n}`)) cacheControls.set(`/nl/zoeken/${n}`, {});
  }
  const remembered = [...cacheControls.keys()].filter((key) => key.startsWith('/nl/zoeken/'));
  expect(remembered.sort()).toEqual(
    store
      .entries()
      .map(([path]) => path)
      .sort(),
  );
});
