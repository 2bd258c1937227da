import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
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
  await cache.set('/nl/standaarden', page('<p>new</p>'));
  expect((await cache.get('/nl/standaarden'))?.value.html).toBe('<p>new</p>');
  expect(keptPage('/nl/standaarden')?.html).toBe('<p>new</p>');
  expect(keptPage('read of standards')).toBeNull();
  expect(keptPage('/nl/never')).toBeNull();
});
