import { createRequire } from 'node:module';
import { expect, test, vi } from 'vitest';
import { keptPage } from '@/lib/platform/kept-page';

type Entry = { value: { html?: string } };
const PageCache = createRequire(import.meta.url)('../../../lib/platform/page-cache.cjs') as new () => {
  get: (key: string) => Promise<Entry | null>;
  set: (key: string, data: unknown, context?: { tags?: string[] }) => Promise<void>;
  revalidateTag: (tags: string[]) => Promise<void>;
};
const cache = new PageCache();
const page = (html: string) => ({ kind: 'APP_PAGE', html, headers: { 'x-next-cache-tags': 'standards' } });

test('a page whose contents changed is made anew, and its last copy stays for when that fails', async () => {
  await cache.set('/nl/standaarden', page('<p>old</p>'));
  await cache.set('read of standards', { kind: 'FETCH', data: { body: 'old' }, tags: ['standards'] });
  expect((await cache.get('/nl/standaarden'))?.value.html).toBe('<p>old</p>');
  await cache.revalidateTag(['standards']);
  expect(await cache.get('/nl/standaarden')).toBeNull();
  expect(await cache.get('read of standards')).toBeNull();
  expect(keptPage('/nl/standaarden')?.html).toBe('<p>old</p>');
  await new PageCache().set('/nl/standaarden', page('<p>new</p>'));
  expect((await cache.get('/nl/standaarden'))?.value.html).toBe('<p>new</p>');
  expect(keptPage('/nl/standaarden')?.html).toBe('<p>new</p>');
  expect(keptPage('read of standards')).toBeNull();
  expect(keptPage('/nl/never')).toBeNull();
});

test('the copies of this module that Next puts into parts of a build keep one and the same', async () => {
  await new PageCache().set('/nl/twee', page('<p>one</p>'));
  const require = createRequire(import.meta.url);
  const file = require.resolve('../../../lib/platform/page-cache.cjs');
  const first = require.cache[file];
  delete require.cache[file];
  const Copy = require(file) as typeof PageCache;
  require.cache[file] = first;
  expect(Copy).not.toBe(PageCache);
  expect(keptPage('/nl/twee')?.html).toBe('<p>one</p>');
  expect((await new Copy().get('/nl/twee'))?.value.html).toBe('<p>one</p>');
  await new Copy().revalidateTag(['standards']);
  expect(await cache.get('/nl/twee')).toBeNull();
});

const tagged = (tags: string, html = '<p>page</p>') => ({
  kind: 'APP_PAGE',
  html,
  headers: { 'x-next-cache-tags': tags } as Record<string, string>,
});

test('a page that a vote or meeting may change at any moment is not kept, neither here nor on its way', async () => {
  await cache.set('/nl/alv', tagged('assembly'));
  const open = tagged('assembly,unsettled');
  await new PageCache().set('/nl/alv', open);
  expect(await cache.get('/nl/alv')).toBeNull();
  expect(keptPage('/nl/alv')).toBeNull();
  expect(open.headers['cache-control']).toContain('no-store');
  expect(open.headers['content-security-policy']).toContain("script-src 'self'");
});

test('what was read before a change, and comes after it, is not kept', async () => {
  const slow = new PageCache();
  const slowPage = tagged('fund', '<p>before</p>');
  await cache.revalidateTag(['fund']);
  await slow.set('/nl/fonds', slowPage);
  await slow.set('read of the fund', { kind: 'FETCH', data: { body: 'before' } }, { tags: ['fund'] });
  expect(await cache.get('/nl/fonds')).toBeNull();
  expect(await cache.get('read of the fund')).toBeNull();
  await new PageCache().set('/nl/fonds', tagged('fund', '<p>after</p>'));
  expect((await cache.get('/nl/fonds'))?.value.html).toBe('<p>after</p>');
});

test('a read is made anew before Next holds it for old', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  await new PageCache().set('read', { kind: 'FETCH', data: { body: '1' }, revalidate: 60 });
  vi.advanceTimersByTime(54_000);
  expect(await cache.get('read')).not.toBeNull();
  vi.advanceTimersByTime(2_000);
  expect(await cache.get('read')).toBeNull();
  vi.useRealTimers();
});

test('ten thousand searches and addresses where nothing is push out no page', async () => {
  await cache.set('/nl/gemeenten/nijmegen', tagged('municipalities'));
  const html = `<p>${'x'.repeat(20_000)}</p>`;
  for (let n = 0; n < 5_000; n += 1) {
    await cache.set(`/nl/gemeenten/zoeken/${n}`, tagged('municipalities', html));
    await cache.set(`/nl/niets-${n}`, tagged('x', `<meta name="answer-status" content="404"/>${html}`));
  }
  expect((await cache.get('/nl/gemeenten/nijmegen'))?.value.html).toBe('<p>page</p>');
  expect(await cache.get('/nl/niets-0')).toBeNull();
  expect(await cache.get('/nl/niets-4999')).not.toBeNull();
});
