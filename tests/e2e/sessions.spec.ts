import { type Browser, type BrowserContext, devices, type Page } from '@playwright/test';
import { PASSWORD } from './support/accounts';
import { expectAccessibleInBoth } from './support/axe';
import { expect, test } from './support/test';

const colleague = 'medewerker.nijmegen@demo.bindend.example';

/** Somebody who logs in with a browser of their own. */
async function logIn(browser: Browser, email: string, device = 'Desktop Chrome'): Promise<Page> {
  const context = await browser.newContext({ userAgent: devices[device]?.userAgent });
  const page = await context.newPage();
  await page.goto(`/nl/inloggen?account=${encodeURIComponent(email)}`);
  await page.getByLabel('Wachtwoord').fill(PASSWORD);
  await page.getByRole('main').getByRole('button', { name: 'Inloggen', exact: true }).click();
  await expect(page).toHaveURL(/\/nl\/mijn$/);
  return page;
}

async function tokenIn(context: BrowserContext): Promise<string | undefined> {
  return (await context.cookies()).find(({ name }) => name.endsWith('authjs.session-token'))?.value;
}

test('somebody sees where they are logged in, ends one and then all others, and those are out at once', async ({
  browser,
}) => {
  const desk = await logIn(browser, colleague);
  const phone = await logIn(browser, colleague, 'iPhone 15');
  const tablet = await logIn(browser, colleague, 'Galaxy Tab S9');
  await desk.goto('/nl/mijn/account');
  await desk.getByRole('link', { name: 'Bekijk waar u bent ingelogd' }).click();
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText('Waar u bent ingelogd');
  const row = (device: RegExp) => desk.getByRole('row', { name: device });
  await expect(row(/Chrome op Windows/)).toContainText('deze sessie');
  await expect(row(/op Android/)).toBeVisible();
  await expectAccessibleInBoth(desk);
  await row(/Safari op iPhone/)
    .getByRole('button', { name: 'Beëindigen' })
    .click();
  await expect(desk.getByRole('status')).toContainText('Beëindigd.');
  await expect(row(/Safari op iPhone/)).toHaveCount(0);
  await phone.getByRole('link', { name: 'Verplichtingen' }).first().click();
  await expect(phone).toHaveURL(/\/nl\/inloggen\?volgende=/);
  // The dead cookie is gone: public pages are for a visitor again.
  await phone.goto('/nl/standaarden');
  await expect(phone).toHaveURL(/\/nl\/standaarden$/);
  await expect(phone.getByRole('banner').getByRole('link', { name: 'Inloggen' })).toBeVisible();

  await desk.getByRole('button', { name: 'Alle andere sessies beëindigen' }).click();
  await expect(desk.getByText('U bent alleen hier ingelogd.')).toBeVisible();
  await tablet.goto('/nl/mijn');
  await expect(tablet).toHaveURL(/\/nl\/inloggen\?volgende=/);
  await desk.goto('/nl/mijn');
  await expect(desk).toHaveURL(/\/nl\/mijn$/);
});

test('who gets a role stays logged in with a new token, in two tabs at once, and the old one opens nothing', async ({
  browser,
}) => {
  const first = await logIn(browser, 'gemeentesecretaris.nijmegen@demo.bindend.example');
  const loggedInAt = Date.now();
  const context = first.context();
  const second = await context.newPage();
  const before = await tokenIn(context);
  const copied = await browser.newContext({ storageState: await context.storageState() });
  const administrator = await logIn(browser, 'beheerder.nijmegen@demo.bindend.example');
  await administrator.goto('/nl/mijn/mensen');
  await administrator
    .getByRole('row', { name: /gemeentesecretaris\.nijmegen/ })
    .getByRole('link')
    .click();
  await administrator.getByLabel('Rol', { exact: true }).selectOption('reader');
  await administrator.getByRole('button', { name: 'Rol geven' }).click();
  await expect(administrator.getByText('De rol is gegeven.')).toBeVisible();
  // A token that was given less than two seconds ago is not replaced yet.
  await expect.poll(() => Date.now() - loggedInAt).toBeGreaterThan(2_100);

  await Promise.all([first.goto('/nl/mijn/verplichtingen'), second.goto('/nl/mijn/account')]);
  await expect(first).toHaveURL(/\/nl\/mijn\/verplichtingen$/);
  await expect(second).toHaveURL(/\/nl\/mijn\/account$/);
  await expect(first.getByRole('banner')).toContainText('medewerker');
  expect(await tokenIn(context)).not.toBe(before);
  const thief = await copied.newPage();
  await thief.goto('/nl/mijn');
  await expect(thief).toHaveURL(/\/nl\/inloggen\?volgende=/);
});
