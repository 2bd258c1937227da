import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { SESSION_COOKIES } from '@/lib/identity/session-cookie';
import { frontBefore } from '@/server/front';

const PageCache = createRequire(import.meta.url)('../../../lib/platform/page-cache.cjs') as new () => {
  set: (key: string, data: unknown, context?: object) => Promise<void>;
  revalidateTag: (tags: string[]) => Promise<void>;
};
const KEPT = { cacheControl: { revalidate: 60, expire: 300 }, tags: ['standards'] };
const page = (html: string, more: object = {}) => ({ kind: 'APP_PAGE', html, headers: {}, ...more });
const keep = (path: string, html: string, more?: object) => new PageCache().set(path, page(html, more), KEPT);

const server = createServer(
  frontBefore(async (_request, response) => {
    response.end('made by Next');
  }),
);
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => server.close());

/** What is answered; `fetch` asks for gzip and takes it apart, unless headers say otherwise. */
async function asked(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const { port } = server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers, method });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

describe('a public page that is kept', () => {
  test('is sent as it is, compressed for who takes that, with its policy and an id', async () => {
    await keep('/nl/bewaard', '<p>zó</p>');
    const plain = await asked('/nl/bewaard', { 'accept-encoding': 'identity' });
    expect([plain.status, plain.text]).toEqual([200, '<p>zó</p>']);
    expect(plain.headers.get('content-encoding')).toBeNull();
    const { headers, text } = await asked('/nl/bewaard', { 'accept-encoding': 'br, gzip' });
    expect(text).toBe('<p>zó</p>');
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-encoding': 'gzip',
      'content-security-policy': expect.stringContaining("default-src 'self'"),
      'cache-control': 's-maxage=60, stale-while-revalidate=240',
      'x-frame-options': 'DENY',
      'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
      vary: expect.stringContaining('Accept-Encoding'),
    });
  });
  test('is described to HEAD without being sent', async () => {
    await keep('/nl/bewaard', '<p>een</p>');
    const { headers, text } = await asked('/nl/bewaard', { 'accept-encoding': 'identity' }, 'HEAD');
    expect([headers.get('content-length'), text]).toEqual(['10', '']);
  });
  test.each(['gzip;q=0', 'gzip; q=0.0, br', 'br', 'gzipped'])(
    'is not compressed for who takes %s',
    async (accepted) => {
      await keep('/nl/bewaard', '<p>een</p>');
      const { headers, text } = await asked('/nl/bewaard', { 'accept-encoding': accepted });
      expect([headers.get('content-encoding'), text]).toEqual([null, '<p>een</p>']);
    },
  );
  test.each(SESSION_COOKIES)('goes by Next for who has the cookie %s', async (name) => {
    await keep('/nl/bewaard', '<p>een</p>');
    expect((await asked('/nl/bewaard', { cookie: `a=b; ${name}=x` })).text).toBe('made by Next');
    expect((await asked('/nl/bewaard', { cookie: 'bindend-ingelogd=1' })).text).toBe('<p>een</p>');
  });
  test.each([
    ['with a query', '/nl/bewaard?q=dmarc', {}],
    ['for a part of it', '/nl/bewaard', { rsc: '1' }],
    ['that is another', '/nl/elders', {}],
  ])('goes by Next when it is asked %s', async (_how, path, headers) => {
    await keep('/nl/bewaard', '<p>een</p>');
    expect((await asked(path, headers)).text).toBe('made by Next');
  });
});

describe('what is not as new as it has to be goes by Next', () => {
  test('when what it shows was changed', async () => {
    await keep('/nl/bewaard', '<p>een</p>');
    await new PageCache().revalidateTag(['standards']);
    expect((await asked('/nl/bewaard')).text).toBe('made by Next');
  });
  test('when it is older than it may be', async () => {
    await keep('/nl/bewaard', '<p>een</p>');
    const later = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_000);
    expect((await asked('/nl/bewaard')).text).toBe('made by Next');
    later.mockRestore();
    expect((await asked('/nl/bewaard')).text).toBe('<p>een</p>');
  });
  test('and so does a page that says that there is nothing', async () => {
    await keep('/nl/niets', '<p>niets</p>', { status: 404 });
    expect((await asked('/nl/niets')).text).toBe('made by Next');
  });
});

test('what is compressed is the page', async () => {
  await keep('/nl/bewaard', '<p>een</p>');
  const kept = (globalThis as { bindendFreshPage?: (path: string) => { gzip: Buffer } | null })
    .bindendFreshPage;
  expect(gunzipSync(kept?.('/nl/bewaard')?.gzip ?? Buffer.alloc(0)).toString('utf8')).toBe('<p>een</p>');
});
