import { randomUUID } from 'node:crypto';
import { ACCOUNTS, PASSWORD, stateOf } from './support/accounts';
import { expectAccessible } from './support/axe';
import { HELD, sendPassword } from './support/held-back';
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

test('who is held back reads how long, and how to get in now, in both languages @phone', async ({ page }) => {
  const email = `raden-${randomUUID()}@demo.bindend.example`;
  await page.goto('/nl/inloggen?volgende=%2Fnl%2Fmijn%2Fvoor-wie');
  for (let attempt = 0; attempt < 5; attempt += 1) await sendPassword(page, 'nl', email, `gok ${attempt}`);
  for (const locale of ['nl', 'en'] as const) {
    const words = HELD[locale];
    if (locale === 'en') await page.goto('/en/inloggen');
    await sendPassword(page, locale, email, 'nog een gok');
    const alert = page.getByRole('main').getByRole('alert');
    await expect(alert).toContainText(words.says);
    await expect(alert).toBeFocused();
    await expect(page.getByLabel(words.email)).toHaveValue(email);
    await expect(page.getByLabel(words.password)).toHaveValue('');
    await expectAccessible(page);
    await expect(alert.getByRole('link', { name: words.municipality })).toHaveAttribute(
      'href',
      locale === 'nl' ? /volgende=%2Fnl%2Fmijn%2Fvoor-wie/ : /gemeente/,
    );
    await alert.getByRole('link', { name: words.passkey }).click();
    await expect(page).toHaveURL(/#passkey$/);
    await alert.getByRole('link', { name: words.mail }).click();
    await expect(page).toHaveURL(/wachtwoord-vergeten/);
    await expect(page.getByLabel(words.email)).toHaveValue(email);
  }
});

test('a stranger at the same address holds back strangers, and not the browser that logged in before', async ({
  page,
  browser,
}) => {
  const email = 'medewerker.vlieland@demo.bindend.example';
  const logIn = async () => {
    await page.goto('/nl/inloggen');
    await page.getByLabel('E-mailadres').fill(email);
    await page.getByLabel('Wachtwoord').fill(PASSWORD);
    await page.getByRole('main').getByRole('button', LOG_IN).click();
    await expect(page).toHaveURL(/\/nl\/mijn$/);
  };
  await logIn();
  await page.getByRole('button', { name: 'Uitloggen' }).click();
  await expect(page.getByText('U bent uitgelogd.')).toBeVisible();
  const [known] = (await page.context().cookies()).filter(({ name }) => name.includes('bindend-apparaat'));
  expect(known).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/' });

  const stranger = await browser.newPage();
  await stranger.goto('/nl/inloggen');
  for (let attempt = 0; attempt < 5; attempt += 1)
    await sendPassword(stranger, 'nl', email, `gok ${attempt}`);
  await sendPassword(stranger, 'nl', email, PASSWORD);
  await expect(stranger.getByRole('main').getByRole('alert')).toContainText(HELD.nl.says);
  expect(await stranger.context().cookies()).not.toContainEqual(
    expect.objectContaining({ name: expect.stringContaining('bindend-apparaat') }),
  );
  await stranger.close();
  await logIn();
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
