import type { Page } from '@playwright/test';
import { codeOf, stepAt } from '@/lib/identity/totp';
import { PASSWORD } from './support/accounts';
import { expectAccessible, expectAccessibleInBoth } from './support/axe';
import { spillsOf } from './support/circumstances';
import { confirmIfAsked, demoCode, typeDemoCode } from './support/confirm';
import { expect, test } from './support/test';

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** What an app does with a key that was typed over (RFC 4648). */
function bytesOf(key: string): Uint8Array {
  const letters = [...key.replace(/\s/g, '')];
  const bits = letters.map((letter) => BASE32.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2));
}

/** A device with a finger that is always right, as Chromium's own virtual authenticator. */
async function plugInAuthenticator(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('main').getByRole('button', { name, exact: true }).click();
}

async function follow(page: Page, name: string): Promise<void> {
  await page.getByRole('main').getByRole('link', { name, exact: true }).click();
}

async function expectTitle(page: Page, title: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
}

test('a passkey is added, logs in alone, confirms, and is removed again, in Dutch', async ({ page }) => {
  test.setTimeout(180_000);
  const email = 'informatiemanager.amsterdam@demo.bindend.example';
  const logIn = async () => {
    await page.goto(`/nl/inloggen?account=${encodeURIComponent(email)}`);
    await page.getByLabel('Wachtwoord').fill(PASSWORD);
    await press(page, 'Inloggen');
    await expect(page).toHaveURL(/\/nl\/mijn$/);
  };
  const logOut = async () => {
    await page.getByRole('button', { name: 'Uitloggen' }).click();
    await expect(page.getByText('U bent uitgelogd.')).toBeVisible();
  };
  await plugInAuthenticator(page);
  await logIn();
  await page.goto('/nl/mijn/account');
  await follow(page, 'Passkey toevoegen');
  await confirmIfAsked(page, 'Passkey toevoegen');
  await expectAccessibleInBoth(page);
  await press(page, 'Passkey maken');
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Naam: Vul dit in.');
  await expectAccessible(page);
  await page.getByLabel('Naam').fill('Laptop van het werk');
  await press(page, 'Passkey maken');
  await expectTitle(page, 'Herstelcodes');
  await expect(page.getByText('Toegevoegd. U krijgt er een mail over.')).toBeVisible();
  await expectAccessibleInBoth(page);
  await follow(page, 'Later, nu verder');
  const row = page.getByRole('row', { name: /Passkey: Laptop van het werk/ });
  await expect(row).toContainText('nog niet');
  await expectAccessible(page);

  await logOut();
  await press(page, 'Passkey gebruiken');
  await expect(page).toHaveURL(/\/nl\/mijn$/);
  // A passkey was two factors at once: nothing is asked now.
  await page.goto('/nl/mijn/account/herstelcodes');
  await expectTitle(page, 'Herstelcodes');

  await logOut();
  await logIn();
  await page.goto('/nl/mijn/bevestigen?volgende=%2Fnl%2Fmijn%2Fverplichtingen');
  await expectTitle(page, 'Bevestig dat u het bent');
  await expectAccessible(page);
  await press(page, 'Bevestigen met passkey');
  await expect(page).toHaveURL(/\/nl\/mijn\/verplichtingen$/);

  await page.goto('/nl/mijn/account');
  await expect(row).not.toContainText('nog niet');
  await row.getByRole('link', { name: 'Verwijderen' }).click();
  await expectTitle(page, 'Passkey Laptop van het werk verwijderen?');
  await expectAccessibleInBoth(page);
  await press(page, 'Passkey verwijderen');
  await expect(page.getByText('Verwijderd. U krijgt er een mail over.')).toBeVisible();
  await expect(row).toHaveCount(0);
  await expect(async () => {
    await page.goto(`/nl/post?aan=${encodeURIComponent(email)}`);
    const mails = page.getByRole('link', { name: 'Bevestigen in Bindend gewijzigd' });
    expect(await mails.count()).toBeGreaterThanOrEqual(2);
  }).toPass();
  expect(await spillsOf(page)).toEqual([]);
});

test('who has no factor is led to set one up, and comes back; a code and a recovery code confirm, in English', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const wanted = /\/en\/mijn\/verplichtingen$/;
  const logIn = async () => {
    await page.goto('/en/inloggen?account=informatiemanager.vlieland%40demo.bindend.example');
    await page.getByLabel('Password').fill(PASSWORD);
    await press(page, 'Log in');
    await expect(page).toHaveURL(/\/en\/mijn$/);
    await page.goto('/en/mijn/bevestigen?volgende=%2Fen%2Fmijn%2Fverplichtingen');
  };
  const logOut = async () => {
    await page.getByRole('button', { name: 'Log out' }).click();
    await expect(page.getByText('You are logged out.')).toBeVisible();
  };
  const confirm = async (code: string) => {
    await page.getByLabel('Code', { exact: true }).fill(code);
    await press(page, 'Confirm');
  };
  await logIn();
  await confirmIfAsked(page, 'Obligations');
  await page.goto('/en/mijn/account');
  await page.getByRole('link', { name: /^Remove ?: Code app$/ }).click();
  await expectTitle(page, 'Remove the code app?');
  await expect(page.getByText('This is your last way to confirm.', { exact: false })).toBeVisible();
  await expectAccessibleInBoth(page);
  await press(page, 'Remove code app');
  await expect(page.getByText('You have no way to confirm yet.', { exact: false })).toBeVisible();
  await expectAccessible(page);

  await logOut();
  await logIn();
  await expectTitle(page, 'First set up a way to confirm');
  await expectAccessibleInBoth(page);
  await follow(page, 'Add a code app');
  await expectTitle(page, 'Set up a code app');
  await expectAccessibleInBoth(page);
  await press(page, 'Begin');
  await expect(page.getByRole('img', { name: 'QR code with the key for your app' })).toBeVisible();
  await expectAccessibleInBoth(page);
  const key = (await page.getByText(/^[A-Z2-7]{4}( [A-Z2-7]{4}){7}$/).textContent()) ?? '';
  const appCode = (steps: number) => codeOf(bytesOf(key), stepAt(new Date()) + steps);
  await page.getByLabel('Code from the app').fill(appCode(1000));
  await press(page, 'Confirm and add');
  await expect(page.getByRole('main').getByRole('alert')).toContainText('This code is wrong');
  await expect(page.getByLabel('Code from the app')).toHaveValue('');
  await expectAccessible(page);
  await page.getByLabel('Code from the app').fill(appCode(-1));
  await press(page, 'Confirm and add');
  await expectTitle(page, 'Recovery codes');
  await press(page, 'Make recovery codes');
  await expectTitle(page, 'Your recovery codes');
  const codes = page.getByRole('main').getByText(/^[0-9a-z]{4}(-[0-9a-z]{4}){3}$/);
  await expect(codes).toHaveCount(10);
  await expectAccessible(page);
  const recoveryCode = (await codes.first().textContent()) ?? '';
  await follow(page, 'I have kept them, go on');
  await expect(page).toHaveURL(wanted);

  await logOut();
  await logIn();
  await expectTitle(page, 'Confirm that it is you');
  await confirm(appCode(1000));
  await expect(page.getByRole('main').getByRole('alert')).toContainText('This code is wrong');
  await expectAccessible(page);
  await confirm(appCode(0));
  await expect(page).toHaveURL(wanted);

  await logOut();
  await logIn();
  await confirm(recoveryCode.toUpperCase());
  await expect(page).toHaveURL(wanted);
  await page.goto('/en/mijn/account');
  await expect(page.getByText('You have 9 recovery codes left.')).toBeVisible();

  await logOut();
  await logIn();
  await confirm(recoveryCode);
  await expect(page.getByRole('main').getByRole('alert')).toContainText('was used already');
});

test('a demo code that passed meanwhile is followed by the present one', async ({ browser }) => {
  const pages = await Promise.all(
    [1, 2].map(async () => {
      const page = await (await browser.newContext()).newPage();
      await page.goto('/nl/inloggen?account=raadslid.amsterdam%40demo.bindend.example');
      await page.getByLabel('Wachtwoord').fill(PASSWORD);
      await press(page, 'Inloggen');
      await expect(page).toHaveURL(/\/nl\/mijn$/);
      await page.goto('/nl/mijn/bevestigen?volgende=%2Fnl%2Fmijn%2Faccount');
      return page;
    }),
  );
  const [first, second] = pages as [Page, Page];
  const passed = (await demoCode(second).textContent()) ?? '';
  await first.getByLabel('Code', { exact: true }).fill(passed);
  await press(first, 'Bevestigen');
  await expectTitle(first, 'Uw account');
  await second.getByLabel('Code', { exact: true }).fill(passed);
  await press(second, 'Bevestigen');
  await expect(second.getByRole('main').getByRole('alert')).toContainText('Deze code klopt niet');
  await expect(demoCode(second)).not.toHaveText(passed);
  await typeDemoCode(second);
  await expectTitle(second, 'Uw account');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('a code confirms, and recovery codes are shown', async ({ page }) => {
    await page.goto('/nl/inloggen');
    await page.getByLabel('E-mailadres').fill('raadslid.vlieland@demo.bindend.example');
    await page.getByLabel('Wachtwoord').fill(PASSWORD);
    await press(page, 'Inloggen');
    await expect(page).toHaveURL(/\/nl\/mijn$/);
    await page.goto('/nl/mijn/account/herstelcodes');
    await typeDemoCode(page);
    await expectTitle(page, 'Herstelcodes');
    await press(page, 'Herstelcodes maken');
    await expectTitle(page, 'Uw herstelcodes');
  });
});
