import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { parse } from 'node-html-parser';
import pg from 'pg';
import { ACCOUNTS, PASSWORD } from './support/accounts';
import { expectAccessible } from './support/axe';
import { HttpPerson } from './support/http-person';
import { type StoppablePortal, startStoppablePortal } from './support/stoppable-portal';
import { expect, test } from './support/test';

/**
 * What people meet while the database is locked, and while it is away: with a portal and a PostgreSQL of this file's
 * own, because the others go on meanwhile.
 */
test.describe.configure({ mode: 'serial' });
test.use({ actionTimeout: 15_000 });

let portal: StoppablePortal;
let owner: pg.Pool;
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const INVITE = '/nl/mijn/mensen/uitnodigen';
const KNOWN = ['/nl', '/nl/standaarden', '/nl/fonds/2018', '/nl/alv'];

test.beforeAll(async () => {
  // The portal waits for seconds; these tests need not.
  portal = await startStoppablePortal('300ms');
  owner = new pg.Pool({ connectionString: portal.ownerUrl });
  owner.on('error', () => undefined);
});
test.afterAll(async () => {
  await owner?.end();
  await portal?.end();
});

/** A browser of its own: what its pages say in the console is not judged, because a 503 is an error there. */
async function somebody(browser: Browser, options: object = {}): Promise<BrowserContext> {
  return browser.newContext({ baseURL: portal.address, ...options });
}

async function logIn(page: Page, email: string, password = PASSWORD): Promise<void> {
  await page.goto('/nl/inloggen');
  await page.getByLabel('E-mailadres').fill(email);
  await page.getByLabel('Wachtwoord').fill(password);
  await page.getByRole('main').getByRole('button', { name: 'Inloggen' }).click();
}

async function invitationsTo(email: string): Promise<number> {
  const { rows } = await owner.query<{ n: number }>(
    'select count(*)::int as n from invitation where email = $1',
    [email],
  );
  return rows[0]?.n ?? -1;
}

async function typeInvitation(page: Page, email: string): Promise<void> {
  await page.goto(INVITE);
  await page.getByLabel('E-mailadres').fill(email);
  await page.getByText('medewerker', { exact: true }).click();
}

/** Lets the bureau change something that the pages of the fund show. */
async function changeFund(): Promise<void> {
  const bureau = await HttpPerson.logIn({ id: '', email: ACCOUNTS.bureau }, portal.address);
  const path = '/nl/mijn/programma/2041/tekst';
  const form = (await bureau.formsOn(path)).find((one) => one.querySelector('[name=titleNl]'));
  if (!form) throw new Error('The bureau has no form for a programme');
  const done = await bureau.send(path, form, (name) =>
    /^(title|intro)/.test(name) ? 'Programma' : undefined,
  );
  expect(done.url()).toContain('gedaan=');
  await bureau.close();
}

const send = (page: Page) =>
  page.getByRole('main').getByRole('button', { name: 'Uitnodiging versturen' }).click();

test('a form that meets a lock says so, keeps what was typed, and goes through when it is sent again', async ({
  browser,
}) => {
  for (const javaScriptEnabled of [true, false]) {
    const email = `slot-${javaScriptEnabled}@test.example`;
    const context = await somebody(browser, { javaScriptEnabled });
    const page = await context.newPage();
    await logIn(page, ACCOUNTS.administratorVlieland);
    await expect(page).toHaveURL(/mijn$/);
    await typeInvitation(page, email);
    const lock = await owner.connect();
    await lock.query('begin; lock table invitation in exclusive mode');
    const answer = page.waitForResponse((response) => response.request().method() === 'POST');
    await send(page);
    expect((await answer).status()).toBe(503);
    expect((await answer).headers()['retry-after']).toBe('10');
    await expect(page.getByRole('main').getByText('Het is op dit moment te druk.')).toBeVisible();
    await expect(page.getByLabel('E-mailadres')).toHaveValue(email);
    await expect(page.getByRole('radio', { name: 'medewerker' })).toBeChecked();
    await lock.query('rollback');
    lock.release();
    await send(page);
    await expect(page).toHaveURL(/gedaan=uitgenodigd/);
    expect(await invitationsTo(email)).toBe(1);
    await context.close();
  }
});

test.describe('while PostgreSQL is stopped', () => {
  let desk: BrowserContext;
  let phone: BrowserContext;
  let page: Page;
  let plain: Page;

  test.beforeAll(async ({ browser }) => {
    desk = await somebody(browser);
    phone = await somebody(browser, { ...PHONE, javaScriptEnabled: false });
    [page, plain] = [await desk.newPage(), await phone.newPage()];
    await logIn(page, ACCOUNTS.administratorVlieland);
    await expect(page).toHaveURL(/mijn$/);
    await logIn(plain, ACCOUNTS.administratorGoes);
    await expect(plain).toHaveURL(/mijn$/);
    await typeInvitation(page, 'met@test.example');
    await typeInvitation(plain, 'zonder@test.example');
    const visitor = await somebody(browser);
    for (const path of KNOWN) expect((await visitor.request.get(path)).status()).toBe(200);
    await changeFund();
    await portal.stopDatabase();
  });
  test.afterAll(async () => {
    await desk?.close();
    await phone?.close();
  });

  test('public pages that were seen before are still there, and what was not is a 503 with words', async ({
    browser,
  }) => {
    const visitor = await somebody(browser);
    for (const path of ['/nl', '/nl/standaarden', '/nl/fonds/2018'])
      expect((await visitor.request.get(path)).status(), path).toBe(200);
    // What changed just before is shown as it was, and nobody may keep that.
    const changed = await visitor.request.get('/nl/fonds/2018');
    expect(changed.headers()).toMatchObject({ 'x-nextjs-cache': 'STALE', 'cache-control': 'no-store' });
    const fresh = await visitor.request.get('/nl/gemeenten/nijmegen');
    expect(fresh.status()).toBe(503);
    expect(await fresh.text()).toContain('Wij kunnen nu niet bij de gegevens');
  });
  test('programs get problem details, and /api/ready says within a second what is the matter', async ({
    browser,
  }) => {
    const { request } = await somebody(browser);
    const asked = Date.now();
    const ready = await request.get('/api/ready');
    expect(Date.now() - asked).toBeLessThan(1_000);
    expect([ready.status(), await ready.json()]).toEqual([
      503,
      { ready: false, database: false, migrations: false, trouble: 'unavailable' },
    ]);
    expect((await request.get('/api/health')).status()).toBe(200);
    const api = await request.get('/api/v1/standards?q=dmarc', { headers: { accept: 'application/json' } });
    expect(api.status()).toBe(503);
    expect(api.headers()).toMatchObject({ 'retry-after': '20', 'content-type': 'application/problem+json' });
    const own = await desk.request.get('/api/mijn/verplichtingen', { headers: { accept: 'text/csv' } });
    expect(own.status()).toBe(503);
  });
  test('a page of the portal says so in both languages, and nobody is logged out', async () => {
    for (const [locale, title] of [
      ['nl', 'Wij kunnen nu niet bij de gegevens'],
      ['en', 'We cannot reach the data now'],
    ]) {
      for (const context of [desk, phone]) {
        const one = await context.newPage();
        const answer = await one.goto(`/${locale}/mijn/verplichtingen`);
        expect([answer?.status(), answer?.headers()['retry-after']]).toEqual([503, '20']);
        await expect(one.getByRole('heading', { level: 1 })).toHaveText(title ?? '');
        await expect(one.locator('html')).toHaveAttribute('lang', locale ?? '');
        if (context === desk) await expectAccessible(one);
        await one.close();
      }
    }
    const cookies = (await desk.cookies()).map(({ name }) => name);
    expect(cookies).toContain('authjs.session-token');
  });
  test('a form with script keeps what was typed and says so', async () => {
    const answer = page.waitForResponse((response) => response.request().method() === 'POST');
    await send(page);
    expect((await answer).status()).toBe(503);
    await expect(
      page.getByRole('main').getByText('Het portaal kan nu niet bij zijn gegevens.'),
    ).toBeVisible();
    await expect(page.getByLabel('E-mailadres')).toHaveValue('met@test.example');
    await expect(page.getByRole('radio', { name: 'medewerker' })).toBeChecked();
  });
  test('a form without script is kept on a page from which it can be sent again', async () => {
    await send(plain);
    await expect(plain.getByRole('heading', { level: 1 })).toHaveText('Wij kunnen nu niet bij de gegevens');
    const again = plain.getByRole('button', { name: 'Verstuur opnieuw' });
    await again.click();
    await expect(again).toBeVisible();
    const fields = parse(await plain.content()).querySelectorAll('form input[type=hidden]');
    const sent = Object.fromEntries(
      fields.map((field) => [field.getAttribute('name'), field.getAttribute('value')]),
    );
    expect(sent).toMatchObject({ email: 'zonder@test.example', role: 'reader' });
    expect(
      await plain.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    ).toBeLessThanOrEqual(0);
  });
  test('a log-in does not read as a wrong password, right or wrong as it was', async ({ browser }) => {
    for (const javaScriptEnabled of [true, false]) {
      const context = await somebody(browser, { javaScriptEnabled });
      const one = await context.newPage();
      for (const password of [PASSWORD, 'een verkeerd wachtwoord']) {
        await logIn(one, ACCOUNTS.collegeChair, password);
        const main = one.getByRole('main');
        await expect(main.getByText('Het portaal kan nu niet bij zijn gegevens.')).toBeVisible();
        await expect(main.getByText(/horen niet bij elkaar|klopt niet/)).toHaveCount(0);
        await expect(one.getByLabel('E-mailadres')).toHaveValue(ACCOUNTS.collegeChair);
      }
      await context.close();
    }
    const { request } = await somebody(browser);
    const { csrfToken } = await (await request.get('/api/auth/csrf')).json();
    const direct = await request.post('/api/auth/callback/credentials', {
      form: { csrfToken, email: ACCOUNTS.collegeChair, password: PASSWORD },
      maxRedirects: 0,
    });
    expect(direct.status()).toBe(503);
  });
  test('when it is back all goes on, without a restart and without logging in again', async () => {
    await portal.startDatabase();
    await send(page);
    await expect(page).toHaveURL(/gedaan=uitgenodigd/);
    await plain.getByRole('button', { name: 'Verstuur opnieuw' }).click();
    await expect(plain).toHaveURL(/gedaan=uitgenodigd/);
    expect([await invitationsTo('met@test.example'), await invitationsTo('zonder@test.example')]).toEqual([
      1, 1,
    ]);
    expect((await page.request.get('/api/ready')).status()).toBe(200);
    expect((await page.request.get('/nl/gemeenten/nijmegen')).status()).toBe(200);
  });
});

test.describe('while PostgreSQL keeps its connections and answers none', () => {
  let context: BrowserContext;
  let visitor: BrowserContext;
  let page: Page;

  test.beforeAll(async ({ browser }) => {
    [context, visitor] = [await somebody(browser), await somebody(browser)];
    page = await context.newPage();
    await logIn(page, ACCOUNTS.administratorVlieland);
    await expect(page).toHaveURL(/mijn$/);
    await typeInvitation(page, 'bevroren@test.example');
    for (const path of KNOWN) expect((await visitor.request.get(path)).status(), path).toBe(200);
    // Longer than a page is kept without being made anew.
    await wait(61_000);
    await portal.freezeDatabase();
  });
  test.afterAll(async () => {
    await portal.thawDatabase();
    await context?.close();
    await visitor?.close();
  });

  test('what was seen before is there at once, and everything else is a 503 within seconds', async () => {
    const asked = Date.now();
    const [ready, behind, api, ...known] = await Promise.all([
      page.request.get('/api/ready'),
      page.request.get('/nl/mijn/verplichtingen'),
      visitor.request.get('/api/v1/standards?q=dkim'),
      ...KNOWN.map(async (path) => {
        const answer = await visitor.request.get(path);
        return [path, answer.status(), Date.now() - asked < 1_500];
      }),
    ]);
    expect(Date.now() - asked).toBeLessThan(10_000);
    expect([ready.status(), behind.status(), api.status()]).toEqual([503, 503, 503]);
    expect(known).toEqual(KNOWN.map((path) => [path, 200, true]));
    const next = Date.now();
    expect((await page.request.get('/nl/mijn/verplichtingen')).status()).toBe(503);
    expect(await (await page.request.get('/api/ready')).json()).toMatchObject({ trouble: 'unavailable' });
    for (const path of KNOWN) expect((await visitor.request.get(path)).status(), path).toBe(200);
    expect(Date.now() - next).toBeLessThan(1_500);
  });
  test('a form is kept, and goes through once when the database answers again', async () => {
    const answer = page.waitForResponse((response) => response.request().method() === 'POST');
    await send(page);
    expect((await answer).status()).toBe(503);
    await expect(page.getByLabel('E-mailadres')).toHaveValue('bevroren@test.example');
    await portal.thawDatabase();
    await expect.poll(async () => (await page.request.get('/api/ready')).status()).toBe(200);
    await send(page);
    await expect(page).toHaveURL(/gedaan=uitgenodigd/);
    expect(await invitationsTo('bevroren@test.example')).toBe(1);
  });
});
