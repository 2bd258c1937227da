import { createRequire } from 'node:module';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cachedRead } from '@/lib/platform/cache';

const require = createRequire(import.meta.url);
const { IncrementalCache } = require('next/dist/server/lib/incremental-cache/index.js');
const PageCache = require('../../../lib/platform/page-cache.cjs');

/** Next's own cache over ours, as it makes one for each request. */
beforeAll(() => {
  const previewProps = { previewModeId: '', previewModeSigningKey: '', previewModeEncryptionKey: '' };
  const prerenderManifest = {
    version: 4,
    routes: {},
    dynamicRoutes: {},
    notFoundRoutes: [],
    preview: previewProps,
  };
  (globalThis as { __incrementalCache?: unknown }).__incrementalCache = new IncrementalCache({
    dev: false,
    minimalMode: false,
    requestHeaders: {},
    previewProps,
    prerenderManifest,
    CurCacheHandler: PageCache,
  });
});
afterAll(() => {
  delete (globalThis as { __incrementalCache?: unknown }).__incrementalCache;
});

/** Asks three times and tells what came back each time. */
async function thrice<Value>(answers: Value[], settled?: (value: Value) => boolean): Promise<Value[]> {
  const left = [...answers];
  const read = cachedRead(`test ${JSON.stringify(answers)}`, [], async () => left.shift() as Value, settled);
  return [await read(), await read(), await read()];
}

test('an answer is read once, and kept', async () => {
  expect(await thrice([{ status: 'closed' }, { status: 'other' }])).toEqual(
    Array.from({ length: 3 }, () => ({ status: 'closed' })),
  );
});

test('an answer that is not settled is read anew each time, until it is', async () => {
  const answers = ['called', 'open', 'closed'];
  expect(await thrice(answers, (status) => status === 'closed')).toEqual(answers);
  const ended = ['open', 'closed', 'never'];
  expect(await thrice(ended, (status) => status === 'closed')).toEqual(['open', 'closed', 'closed']);
});

test('that there is nothing is not kept', async () => {
  expect(await thrice([null, null, 'made'])).toEqual([null, null, 'made']);
});

test('what goes wrong is thrown', async () => {
  const read = cachedRead('test of a failure', [], () => Promise.reject(new Error('away')));
  await expect(read()).rejects.toThrow('away');
});
