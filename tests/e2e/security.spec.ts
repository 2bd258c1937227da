import { stateOf } from './support/accounts';
import { expect, test } from './support/test';

const HEADERS = {
  'strict-transport-security': /max-age=63072000/,
  'x-frame-options': /DENY/,
  'x-content-type-options': /nosniff/,
  'referrer-policy': /strict-origin-when-cross-origin/,
};

test('every kind of answer carries the security headers', async ({ request }) => {
  for (const path of ['/nl/wie-mag-wat', '/nl/inloggen', '/api/health', '/nl/bestaat-niet']) {
    const headers = (await request.get(path)).headers();
    for (const [name, value] of Object.entries(HEADERS))
      expect(headers[name], `${name} of ${path}`).toMatch(value);
    expect(headers['content-security-policy'], path).toContain("default-src '");
    expect(headers['content-security-policy'], path).not.toContain('unsafe');
    expect(headers['x-powered-by'], path).toBeUndefined();
  }
});

test('a public page is cached, without inline script from the very first answer on', async ({ request }) => {
  // An address nobody asked for before, so that the first answer is a miss.
  const path = `/nl/eerste-${Date.now()}`;
  const answers = [await request.get(path), await request.get(path)];
  expect(answers.map((answer) => answer.headers()['x-nextjs-cache'])).toEqual(['MISS', 'HIT']);
  for (const answer of answers) {
    expect(answer.status()).toBe(404);
    expect(answer.headers()['content-security-policy']).toContain("script-src 'self';");
    const scripts = [...(await answer.text()).matchAll(/<script[^>]*>/g)].map(([tag]) => tag);
    expect(scripts).toEqual(['<script src="/account.js">']);
  }
});

test('a search with what no list knows is the same page, and however long, its answer has a short head', async ({
  request,
}) => {
  const search = `/nl/standaarden?thema=geo&q=soak${Date.now()}`;
  const other = `x=${'x'.repeat(4_000)}&volgorde=${'y'.repeat(4_000)}`;
  const answers = [await request.get(`${search}&x1=1`), await request.get(`${search}&x2=2&y=3`)];
  expect(answers.map((answer) => answer.headers()['x-nextjs-cache'])).toEqual(['MISS', 'HIT']);
  const long = await request.get(`${search}${'z'.repeat(4_000)}&${other}`);
  expect(long.status()).toBe(200);
  expect(JSON.stringify(long.headers()).length).toBeLessThan(2_500);
});

test.describe('logged in', () => {
  test.use({ storageState: stateOf('readerAmsterdam') });
  test('a portal page is never cached, and its nonce differs each time', async ({ page }) => {
    const nonces = new Set<string>();
    for (let visit = 0; visit < 2; visit += 1) {
      const response = await page.goto('/nl/mijn');
      expect(response?.headers()['cache-control']).toContain('no-store');
      nonces.add(/'nonce-([^']+)'/.exec(response?.headers()['content-security-policy'] ?? '')?.[1] ?? '');
    }
    expect(nonces.size).toBe(2);
    expect(nonces).not.toContain('');
  });
  test('the session cookie can not be read by a script', async ({ context }) => {
    const cookie = (await context.cookies()).find(({ name }) => name.endsWith('authjs.session-token'));
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
  });
});

test('a public page runs its scripts: the header knows that somebody is logged in', async ({ browser }) => {
  const context = await browser.newContext({ storageState: stateOf('readerAmsterdam') });
  const page = await context.newPage();
  await page.goto('/nl/wie-mag-wat');
  await expect(page.getByRole('banner').getByRole('link', { name: 'Mijn Bindend' })).toBeVisible();
  await context.close();
});

test('the database and its migrations are ready', async ({ request }) => {
  expect(await (await request.get('/api/ready')).json()).toEqual({
    ready: true,
    database: true,
    migrations: true,
    clock: true,
  });
});
