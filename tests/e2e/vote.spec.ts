import type { Browser, Page } from '@playwright/test';
import { type AccountKey, stateOf } from './support/accounts';
import { expectAccessibleInBoth, expectReadableInDark } from './support/axe';
import { confirmIfAsked } from './support/confirm';
import { SecondPortal, saidAt } from './support/second-portal';
import { expect, test } from './support/test';

// One story in order: the bureau prepares, the chair opens, delegates vote, the chair closes, everyone sees it.
test.describe.configure({ mode: 'serial' });

const MEETING = 'ALV december 2026';

// Another process of the same portal, which hears nothing of what the first does but by the database.
let second: SecondPortal;
test.beforeAll(async () => {
  second = await SecondPortal.start();
});
test.afterAll(() => second.stop());

/** What shows where the meeting of this story and its votes stand. */
const SHOWING_STATE = [
  '/nl',
  '/en',
  '/nl/alv',
  '/nl/alv/alv-2026-12-10',
  '/nl/alv/alv-2026-12-10/1',
  '/en/alv/alv-2026-12-10/2',
  '/nl/fonds',
  '/nl/fonds/2027',
];

/** How an open vote is told: in the list and the agenda, on the page of an item, and on the home page. */
const OPEN = /Stemming open|Vote open|(stemming|vote) is open|hebben al gestemd|have already voted/;

/** Expects both processes to say the same, and this of how many of these pages say it. */
async function expectOneTruth(first: string, words: RegExp, pages: number): Promise<void> {
  const told = await Promise.all(
    SHOWING_STATE.map(async (path) => {
      const [here, there] = [await saidAt(first, path), await saidAt(second.address, path)];
      // The home page also tells what other tests do meanwhile.
      if (path.length > '/nl'.length) expect(there, path).toBe(here);
      else expect(words.test(there), path).toBe(words.test(here));
      return words.test(there);
    }),
  );
  const saying = told.filter(Boolean).length;
  expect(saying, `pages that say ${words}`).toBe(pages);
}

/** A page of somebody who is logged in. Closed by the test that asked for it. */
async function pageOf(browser: Browser, account: AccountKey, phone = false): Promise<Page> {
  const context = await browser.newContext({
    storageState: stateOf(account),
    ...(phone ? { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true } : {}),
  });
  return context.newPage();
}

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('main').getByRole('button', { name }).click();
}

async function follow(page: Page, name: string): Promise<void> {
  await page.getByRole('main').getByRole('link', { name }).first().click();
}

/** Chooses as people do: by the words, whose area is the whole box. */
async function choose(page: Page, choice: string): Promise<void> {
  await page.getByRole('main').getByText(choice, { exact: true }).click();
  await expect(page.getByRole('radio', { name: choice, exact: true })).toBeChecked();
}

/** Opens the meeting of this story in the portal. */
async function openMeetingPage(page: Page): Promise<void> {
  await page.goto('/nl/mijn/alv');
  await follow(page, MEETING);
}

test('the bureau prepares a meeting with programme and budget and calls the members', async ({ browser }) => {
  const page = await pageOf(browser, 'bureau');
  await page.goto('/nl/mijn/alv');
  await expectAccessibleInBoth(page);
  await follow(page, 'Nieuwe vergadering beginnen');
  await press(page, 'Vergadering bewaren');
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Titel (Nederlands): Vul dit in.');
  await expectAccessibleInBoth(page);
  await page.getByLabel('Titel (Nederlands)').fill(MEETING);
  await page.getByLabel('Titel (Engels)').fill('Assembly December 2026');
  await page.getByLabel('Jaar van het programma en de begroting').fill('2027');
  await page.getByLabel('Plaats').fill('Utrecht');
  await page.getByLabel('Begin (Nederlandse tijd)').fill('2026-12-10T14:00');
  await press(page, 'Vergadering bewaren');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(MEETING);
  await expect(page.getByText('donderdag 10 december 2026, 14.00 uur')).toBeVisible();
  await expectAccessibleInBoth(page);
  await press(page, 'Zet het werkprogramma 2027 op de agenda');
  await expect(page.getByText('1. Werkprogramma 2027', { exact: true })).toBeVisible();
  await press(page, 'Zet de begroting 2027 op de agenda');
  await expect(page.getByText('2. Begroting 2027', { exact: true })).toBeVisible();
  await follow(page, 'Controleren en bijeenroepen');
  await expectAccessibleInBoth(page);
  await press(page, 'Leden bijeenroepen');
  await expect(page.getByRole('main').getByRole('status')).toContainText('De leden zijn bijeengeroepen');
  await page.context().close();
});

test('everybody reads the agenda and the papers before the meeting', async ({ page }) => {
  await page.goto('/nl/alv');
  await follow(page, MEETING);
  await expectAccessibleInBoth(page);
  await follow(page, 'Begroting 2027');
  await expect(page.getByText('Minstens twee derde van de uitgebrachte stemmen')).toBeVisible();
  await expectAccessibleInBoth(page);
  await page.goto('/en/fonds/2027');
  await expect(page.getByText('These amounts are provisional')).toBeVisible();
  await expectAccessibleInBoth(page);
});

test('another process says of the meeting what the first says: no vote is open', async ({ baseURL }) => {
  await expectOneTruth(baseURL ?? '', OPEN, 0);
});

test('the council of Nijmegen says how it wants the vote to be cast', async ({ browser }) => {
  const page = await pageOf(browser, 'councilNijmegen');
  await page.goto('/nl/mijn/mandaten');
  await page.getByRole('link', { name: 'Leg vast de opdracht over Begroting 2027' }).click();
  await press(page, 'Opdracht vastleggen');
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Wat wil de raad: Kies een');
  await expectAccessibleInBoth(page);
  await choose(page, 'voor');
  await page.getByLabel('Dag van het raadsbesluit').fill('2026-11-18');
  await press(page, 'Opdracht vastleggen');
  await expect(page.getByRole('main').getByRole('status')).toContainText(
    'De opdracht van de raad is vastgelegd',
  );
  await expect(page.getByRole('row', { name: /Begroting 2027/ })).toContainText('voor');
  await expectAccessibleInBoth(page);
  await page.context().close();
});

test('the chair opens the meeting and both votes', async ({ browser }) => {
  const page = await pageOf(browser, 'assemblyChair');
  await openMeetingPage(page);
  await follow(page, 'Vergadering openen');
  await expectAccessibleInBoth(page);
  await press(page, 'Vergadering openen');
  for (let opened = 0; opened < 2; opened += 1) {
    await follow(page, 'Stemming openen');
    await expectAccessibleInBoth(page);
    await press(page, 'Stemming openen');
    await expect(page.getByRole('main').getByRole('status')).toContainText('De stemming is open');
  }
  await expectAccessibleInBoth(page);
  await page.context().close();
});

test('another process says at once that the votes are open', async ({ baseURL }) => {
  await expectOneTruth(baseURL ?? '', OPEN, 6);
});

/** What the form on a page carries, so that sending it twice does its work once. */
const formKey = (page: Page) => page.locator('main input[name=formKey]');

/**
 * Votes on an item; answers nothing first, to see what the page says about it. With `key` the form carries the key of
 * another form, as browsers bring it back.
 */
async function voteOn(page: Page, item: string, choice: string, key?: string): Promise<void> {
  await page.goto('/nl/mijn/stemmen');
  await follow(page, item);
  await press(page, 'Controleer uw stem');
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Kies voor, tegen of onthouding.');
  await choose(page, choice);
  await press(page, 'Controleer uw stem');
  await confirmIfAsked(page, 'Controleer uw stem');
  await expect(page.getByRole('main')).toContainText(choice);
  if (key) await formKey(page).evaluate((field, old) => field.setAttribute('value', old), key);
  await press(page, 'Breng de stem uit');
}

test('the delegate of Nijmegen votes on a phone and keeps a receipt', async ({ browser }) => {
  const page = await pageOf(browser, 'delegateNijmegen', true);
  await page.goto('/nl/mijn/stemmen');
  await expectAccessibleInBoth(page);
  await follow(page, 'Begroting 2027');
  await expect(page.getByText('U stemt voor Nijmegen met 75 stemmen.')).toBeVisible();
  await expect(page.getByRole('main')).toContainText('De raad wil: voor. Besluit van 18 november 2026.');
  await expect(page.getByRole('main')).toContainText('U stemt met een mandaat als stemgemachtigde');
  await expect(page.getByRole('main')).toContainText('€ 57.310.000');
  await expectAccessibleInBoth(page);
  await expectReadableInDark(page);
  await press(page, 'Controleer uw stem');
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Kies voor, tegen of onthouding.');
  await expectAccessibleInBoth(page);
  await choose(page, 'Voor');
  await press(page, 'Controleer uw stem');
  await confirmIfAsked(page, 'Controleer uw stem');
  await expectAccessibleInBoth(page);
  const key = await formKey(page).inputValue();
  await press(page, 'Breng de stem uit');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nijmegen heeft gestemd');
  await expectAccessibleInBoth(page);
  await page.goBack();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nijmegen heeft gestemd');
  await voteOn(page, 'Werkprogramma 2027', 'Voor', key);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nijmegen heeft gestemd');
  await expect(page.getByRole('main')).toContainText('Werkprogramma 2027');
  await page.context().close();
});

test('the delegates of Amsterdam and Vlieland vote', async ({ browser }) => {
  const amsterdam = await pageOf(browser, 'delegateAmsterdam');
  await voteOn(amsterdam, 'Begroting 2027', 'Voor');
  await expect(amsterdam.getByRole('heading', { level: 1 })).toHaveText('Amsterdam heeft gestemd');
  await voteOn(amsterdam, 'Werkprogramma 2027', 'Tegen');
  await amsterdam.context().close();
  const vlieland = await pageOf(browser, 'delegateVlieland');
  await voteOn(vlieland, 'Begroting 2027', 'Tegen');
  await expect(vlieland.getByRole('heading', { level: 1 })).toHaveText('Vlieland heeft gestemd');
  await vlieland.context().close();
});

test('everybody sees the turnout and nobody the direction', async ({ page }) => {
  await page.goto('/nl/alv');
  await follow(page, 'Begroting 2027');
  await expect(page.getByRole('main')).toContainText('Er hebben 3 gemeenten gestemd, van de 342');
  await expect(page.getByRole('main')).not.toContainText('stemmen voor');
  await expectAccessibleInBoth(page);
});

test('a member of staff looks on and does not vote', async ({ browser }) => {
  const page = await pageOf(browser, 'readerAmsterdam');
  await page.goto('/nl/mijn/stemmen');
  await expect(page.getByText('Alleen een stemgemachtigde stemt namens Amsterdam')).toBeVisible();
  await expectAccessibleInBoth(page);
  await page.context().close();
});

test('the chair closes the votes', async ({ browser }) => {
  const page = await pageOf(browser, 'assemblyChair');
  await openMeetingPage(page);
  for (let closed = 0; closed < 2; closed += 1) {
    await follow(page, 'Stemming sluiten');
    await expectAccessibleInBoth(page);
    await press(page, 'Stemming sluiten en tellen');
    await expect(page.getByRole('main').getByRole('status')).toContainText('gesloten en geteld');
  }
  await page.context().close();
});

test('another process says at once that no vote is open any more', async ({ baseURL }) => {
  await expectOneTruth(baseURL ?? '', OPEN, 0);
});

test('everybody reads the result in words, and how each municipality voted', async ({ page }) => {
  await page.goto('/nl/alv/alv-2026-12-10/2');
  const main = page.getByRole('main');
  // 75 + 75 for, 2 against: two thirds of 152 is 102.
  await expect(main).toContainText('Er waren 150 stemmen voor en 2 tegen.');
  await expect(main).toContainText('Voor twee derde waren 102 stemmen nodig: 48 meer dan nodig.');
  await expect(main).toContainText('De begroting 2027 is vastgesteld.');
  await expectAccessibleInBoth(page);
  await expect(page.getByRole('row', { name: /^Nijmegen/ })).toContainText(/Voor.*75.*voor/);
  await expectReadableInDark(page);
  await page.getByLabel('Zoek een gemeente').fill('vlie');
  await press(page, 'Zoeken');
  await expect(page.getByRole('row', { name: /Vlieland/ })).toContainText('Tegen');
  await expectAccessibleInBoth(page);
  await page.goto('/en/alv/alv-2026-12-10/1');
  await expect(page.getByRole('main')).toContainText('The work programme 2027 was rejected.');
  await expectAccessibleInBoth(page);
});

test('anyone can recount it: the downloads hold every weight and choice', async ({ page, request }) => {
  await page.goto('/nl/alv/alv-2026-12-10/2');
  const address = await page.getByRole('link', { name: 'Download als CSV' }).getAttribute('href');
  const lines = (await (await request.get(address ?? '')).text()).trim().split('\r\n');
  expect(lines).toHaveLength(343);
  const sum = (choice: string) =>
    lines
      .map((line) => line.split(','))
      .filter((cells) => cells.at(-2) === choice)
      .reduce((total, cells) => total + Number(cells.at(-3)), 0);
  expect([sum('for'), sum('against'), sum('abstain')]).toEqual([150, 2, 0]);
  const json = await request.get(address?.replace('/roll.csv', '') ?? '');
  expect(await json.json()).toMatchObject({ result: { needed: 102, reached: 150, surplus: 48 } });
});

test('the contributions follow from the budget that was adopted', async ({ page, request }) => {
  await page.goto('/nl/fonds/2027');
  await expect(page.getByText('Deze bedragen liggen vast')).toBeVisible();
  await page.getByLabel('Zoek uw gemeente').fill('nijmegen');
  await press(page, 'Zoeken');
  await expect(page.getByRole('row', { name: /Nijmegen/ })).toContainText('€');
  await expectAccessibleInBoth(page);
  const csv = await (await request.get('/api/v1/budgets/2027/contributions.csv')).text();
  const cents = csv
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => BigInt(line.split(',').at(-2) ?? ''));
  expect(cents.reduce((total, amount) => total + amount, 0n)).toBe(5_731_000_000n);
});

test('what does not exist says so', async ({ page, request }) => {
  for (const path of ['/nl/alv/alv-1999-01-01', '/nl/alv/alv-2026-12-10/99', '/nl/fonds/1999']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deze pagina bestaat niet');
  }
  expect((await request.get('/api/v1/ballots/nonsense')).status()).toBe(404);
});
