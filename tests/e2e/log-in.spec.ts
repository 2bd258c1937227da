import { ACCOUNTS, PASSWORD, stateOf } from './support/accounts';
import { expectAccessible } from './support/axe';
import { expect, test } from './support/test';

const LOG_IN = { name: 'Inloggen' } as const;

test('a wrong password says so next to the form, keeps the address and never the password', async ({
  page,
}) => {
  await page.goto('/nl/inloggen');
  await expectAccessible(page);
  await page.getByLabel('E-mailadres').fill('niemand@demo.bindend.example');
  await page.getByLabel('Wachtwoord').fill('verkeerd');
  await page.getByRole('main').getByRole('button', LOG_IN).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('horen niet bij elkaar');
  await expect(page.getByLabel('E-mailadres')).toHaveValue('niemand@demo.bindend.example');
  await expect(page.getByLabel('Wachtwoord')).toHaveValue('');
  await expect(page).toHaveTitle(/^Fout:/);
  await expectAccessible(page);
});

test('an empty form points at both fields', async ({ page }) => {
  await page.goto('/en/inloggen');
  await page.getByRole('main').getByRole('button', { name: 'Log in' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('E-mail address: Fill this in.');
  await page.getByRole('link', { name: /Password: Fill this in/ }).click();
  await expect(page.getByLabel('Password')).toBeFocused();
});

test('too many attempts have to wait, and are told how long', async ({ page }) => {
  const email = `raden-${Date.now()}@demo.bindend.example`;
  await page.goto('/nl/inloggen');
  const button = page.getByRole('main').getByRole('button', LOG_IN);
  for (let attempt = 0; attempt < 6; attempt += 1) {
    await page.getByLabel('E-mailadres').fill(email);
    await page.getByLabel('Wachtwoord').fill(`gok ${attempt}`);
    const answered = page.waitForResponse((response) => response.request().method() === 'POST');
    await button.click();
    await answered;
    // Until the answer is on the page the button refuses a second press.
    await expect(button).not.toHaveAttribute('aria-disabled');
  }
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Wacht 15 minuten');
});

test('logging in leads to the page one wanted, and logging out ends the session everywhere', async ({
  page,
  browser,
}) => {
  await page.goto('/nl/mijn/voor-wie');
  await expect(page).toHaveURL(/inloggen\?volgende=/);
  await page.getByLabel('E-mailadres').fill(ACCOUNTS.readerAmsterdam);
  await page.getByLabel('Wachtwoord').fill(PASSWORD);
  await page.getByRole('main').getByRole('button', LOG_IN).click();
  await expect(page).toHaveURL(/\/nl\/mijn\/voor-wie$/);
  await expect(page.getByText('U handelt voor')).toBeVisible();
  const copied = await browser.newContext({ storageState: await page.context().storageState() });
  await page.getByRole('button', { name: 'Uitloggen' }).click();
  await expect(page.getByText('U bent uitgelogd.')).toBeVisible();
  const stolen = await copied.newPage();
  await stolen.goto('/nl/mijn');
  await expect(stolen).toHaveURL(/inloggen/);
  await copied.close();
});

test('an address outside the portal is never a place to go to', async ({ page }) => {
  await page.goto('/nl/inloggen?volgende=https%3A%2F%2Fevil.example%2F');
  await page.getByLabel('E-mailadres').fill(ACCOUNTS.readerAmsterdam);
  await page.getByLabel('Wachtwoord').fill(PASSWORD);
  await page.getByRole('main').getByRole('button', LOG_IN).click();
  await expect(page).toHaveURL(/\/nl\/mijn$/);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('logging in works, and a mistake keeps what was typed', async ({ page }) => {
    await page.goto('/nl/inloggen');
    await page.getByLabel('E-mailadres').fill(ACCOUNTS.readerAmsterdam);
    await page.getByLabel('Wachtwoord').fill('verkeerd');
    await page.getByRole('main').getByRole('button', LOG_IN).click();
    await expect(page.getByText('horen niet bij elkaar')).toBeVisible();
    await expect(page.getByLabel('E-mailadres')).toHaveValue(ACCOUNTS.readerAmsterdam);
    await page.getByLabel('Wachtwoord').fill(PASSWORD);
    await page.getByRole('main').getByRole('button', LOG_IN).click();
    await expect(page).toHaveURL(/\/nl\/mijn$/);
  });
});

test.describe('somebody with several memberships', () => {
  // A log-in of its own: switching changes the session, which other tests share.
  test('switches for whom to act, and the page says so', async ({ page }) => {
    await page.goto('/nl/inloggen');
    await page.getByLabel('E-mailadres').fill(ACCOUNTS.delegateNijmegen);
    await page.getByLabel('Wachtwoord').fill(PASSWORD);
    await page.getByRole('main').getByRole('button', LOG_IN).click();
    await page.getByRole('link', { name: 'Wisselen' }).click();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Handelen voor College van Dienstverleningszaken' }).click();
    await expect(page.getByRole('banner')).toContainText('lid van het College');
    await page.getByRole('link', { name: 'Logboek', exact: true }).click();
    await expect(page.getByRole('rowheader', { name: 'Koos voor wie te handelen' }).first()).toBeVisible();
    await expectAccessible(page);
  });
});

test.describe('a role without access', () => {
  test.use({ storageState: stateOf('readerAmsterdam') });
  test('reads why, and whom to ask', async ({ page }) => {
    await page.goto('/nl/mijn/logboek');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('U hebt hier geen toegang');
    await expect(page.getByText('U handelt nu als: medewerker.')).toBeVisible();
    await expectAccessible(page);
  });
});

test('a session that ended while a form was open loses nothing that was typed', async ({ page, context }) => {
  await page.goto('/nl/inloggen');
  await page.getByLabel('E-mailadres').fill(ACCOUNTS.collegeSecretary);
  await page.getByLabel('Wachtwoord').fill(PASSWORD);
  await page.getByRole('main').getByRole('button', LOG_IN).click();
  await expect(page).toHaveURL(/\/nl\/mijn$/);
  await page.goto('/nl/mijn/besluiten');
  await page.getByRole('link', { name: 'Landelijke verhuisservice voor alle inwoners' }).click();
  await page
    .getByRole('link', { name: /wijzig|bewerk/i })
    .first()
    .click();
  await page.getByLabel('Titel').fill('Getypt voordat de sessie eindigde');
  await context.clearCookies();
  await page
    .getByRole('main')
    .getByRole('button', { name: /bewaren|opslaan/i })
    .click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('U bent niet meer ingelogd');
  await expect(page.getByLabel('Titel')).toHaveValue('Getypt voordat de sessie eindigde');
});
