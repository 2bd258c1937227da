import { randomUUID } from 'node:crypto';
import { PASSWORD as DEMO_PASSWORD, stateOf } from './support/accounts';
import { expectAccessible, expectAccessibleInBoth } from './support/axe';
import { HELD, sendPassword } from './support/held-back';
import { linkFromMail } from './support/post';
import { expect, test } from './support/test';

const PASSWORD = 'fietsen door de polder';
const address = () => `${randomUUID().slice(0, 8)}@vlieland.example`;

test.describe('an administrator', () => {
  test.use({ storageState: stateOf('administratorVlieland') });

  test('invites a colleague by mail, who makes an account, gets another role and loses it', async ({
    page,
    browser,
  }) => {
    test.setTimeout(300_000);
    const email = address();
    await page.goto('/nl/mijn/mensen');
    await page.getByRole('link', { name: 'Collega uitnodigen' }).click();
    await page.getByRole('button', { name: 'Uitnodiging versturen' }).click();
    await expect(page.getByRole('main').getByRole('alert')).toContainText('E-mailadres van uw collega');
    await expectAccessible(page);
    await page.getByLabel('E-mailadres van uw collega').fill(email);
    await page.getByText('informatiemanager', { exact: true }).click();
    await page.getByRole('button', { name: 'Uitnodiging versturen' }).click();
    await expect(page.getByText('De uitnodiging is verstuurd.')).toBeVisible();
    await expect(page.getByRole('row', { name: new RegExp(email) })).toContainText('informatiemanager');
    await expectAccessibleInBoth(page);

    // A new context takes over who is logged in, unless told that nobody is.
    const guest = await browser.newContext({ storageState: { cookies: [], origins: [] } });
    const their = await guest.newPage();
    const link = await linkFromMail(their, email);
    await expectAccessibleInBoth(their);
    await their.goto(link);
    await expect(their.getByRole('heading', { level: 1 })).toContainText('Vlieland');
    await their.getByLabel('Uw naam').fill('Wad de Vries (demo)');
    await their.getByLabel('Kies een wachtwoord').fill('welkom2026!!');
    await their.getByRole('button', { name: 'Uitnodiging aannemen' }).click();
    await expect(their.getByRole('main').getByRole('alert')).toContainText('te vaak gebruikt');
    await expect(their.getByLabel('Uw naam')).toHaveValue('Wad de Vries (demo)');
    await expect(their.getByLabel('Kies een wachtwoord')).toHaveValue('');
    await expectAccessible(their);
    await their.getByLabel('Kies een wachtwoord').fill(PASSWORD);
    await their.getByRole('button', { name: 'Uitnodiging aannemen' }).click();
    await expect(their).toHaveURL(/\/nl\/mijn$/);
    await expect(their.getByRole('banner')).toContainText('Vlieland');

    await their.goto(link);
    await expect(their.getByRole('heading', { level: 1 })).toHaveText('Deze uitnodiging is al aangenomen');
    await expectAccessibleInBoth(their);

    await page.goto('/nl/mijn/mensen');
    await page.getByRole('link', { name: 'Wad de Vries (demo)' }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rollen van Wad de Vries (demo)');
    await page.getByLabel('Rol', { exact: true }).selectOption('council');
    await page.getByRole('button', { name: 'Rol geven' }).click();
    await expect(page.getByText('De rol is gegeven.')).toBeVisible();
    await expectAccessibleInBoth(page);
    await page.getByRole('link', { name: /Weghalen: rol informatiemanager/ }).click();
    await expectAccessibleInBoth(page);
    await page.getByRole('button', { name: 'Rol weghalen' }).click();
    await expect(page.getByText('De rol is weggehaald.')).toBeVisible();

    await page.getByRole('link', { name: 'Logboek', exact: true }).click();
    await page.getByRole('link', { name: 'Haalde een rol weg' }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Haalde een rol weg');
    await expectAccessibleInBoth(page);

    await their.goto('/nl/mijn');
    await expect(their.getByRole('banner')).toContainText('raadslid');
    await expect(their.getByRole('banner')).not.toContainText('informatiemanager');
    await guest.close();
  });

  test('withdraws an invitation, whose link then says so', async ({ page }) => {
    const email = address();
    await page.goto('/en/mijn/mensen/uitnodigen');
    await page.getByLabel('E-mail address of your colleague').fill(email);
    await page.getByText('staff member', { exact: true }).click();
    await page.getByRole('button', { name: 'Send the invitation' }).click();
    await page
      .getByRole('row', { name: new RegExp(email) })
      .getByRole('button')
      .click();
    await expect(page.getByText('The invitation was withdrawn.')).toBeVisible();
    const link = await linkFromMail(page, email);
    await page.goto(link);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('withdrawn');
  });

  test('can not take the last administrator away', async ({ page }) => {
    await page.goto('/nl/mijn/mensen');
    await page
      .getByRole('row', { name: /beheerder\.vlieland/ })
      .getByRole('link')
      .click();
    await page.getByRole('link', { name: /Weghalen: rol beheerder/ }).click();
    await page.getByRole('button', { name: 'Rol weghalen' }).click();
    await expect(page.getByRole('main').getByRole('alert')).toContainText('laatste beheerder');
  });
});

test.describe('the bureau', () => {
  test.use({ storageState: stateOf('bureau') });
  test('invites the first administrator of a municipality', async ({ page }) => {
    const email = address();
    await page.goto('/nl/mijn/beheerders');
    await page.getByLabel('Naam van de gemeente').fill('schiermonnik');
    await page.getByRole('button', { name: 'Zoeken' }).click();
    await page.getByRole('link', { name: /eerste beheerder van Schiermonnikoog/ }).click();
    await expectAccessibleInBoth(page);
    await page.getByLabel('E-mailadres').fill(email);
    await page.getByRole('button', { name: 'Uitnodiging versturen' }).click();
    await expect(page.getByText('De uitnodiging is verstuurd.')).toBeVisible();
    await page.goto('/nl/mijn/beheerders?gemeente=schiermonnik');
    await expect(page.getByRole('row', { name: /Schiermonnikoog/ })).toContainText('uitgenodigd');
    expect(await linkFromMail(page, email)).toMatch(/^\/nl\/uitnodiging\//);
  });
});

test('who is held back chooses a new password through a link in the mail, and logs in whoever guesses on', async ({
  page,
  browser,
}) => {
  test.setTimeout(300_000);
  // An account with which no other test logs in: who guesses here holds back all that comes from this machine.
  const email = 'gemeentesecretaris.vlieland@demo.bindend.example';
  const stranger = await browser.newPage();
  const guess = async () => {
    await stranger.goto('/en/inloggen');
    for (let attempt = 0; attempt < 5; attempt += 1) await sendPassword(stranger, 'en', email, 'a guess');
  };
  await guess();
  await page.goto('/en/inloggen');
  await sendPassword(page, 'en', email, DEMO_PASSWORD);
  await page.getByRole('main').getByRole('alert').getByRole('link', { name: HELD.en.mail }).click();
  await expect(page.getByLabel('E-mail address')).toHaveValue(email);
  await page.getByRole('button', { name: 'Mail me a link' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Look in your mail');
  await expectAccessibleInBoth(page);
  const link = await linkFromMail(page, email);
  await page.goto(link);
  await expectAccessibleInBoth(page);
  await page.getByLabel('New password').fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Save the password' }).click();
  await expect(page.getByText('Your password was changed. Log in now.')).toBeVisible();
  await guess();
  await stranger.close();
  await page.getByLabel('Password').fill(DEMO_PASSWORD);
  await page.getByRole('main').getByRole('button', { name: 'Log in' }).click();
  await expect(page).toHaveURL(/\/en\/mijn$/);
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link works no more');
});

test('the form for a forgotten password tells nobody whether there is an account', async ({ page }) => {
  await page.goto('/nl/wachtwoord-vergeten');
  await page.getByLabel('E-mailadres').fill(`niemand-${randomUUID()}@demo.bindend.example`);
  await page.getByRole('button', { name: 'Mail mij een link' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kijk in uw mail');
});
