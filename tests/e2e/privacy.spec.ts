import { readFile } from 'node:fs/promises';
import { PASSWORD } from './support/accounts';
import { expectAccessibleInBoth } from './support/axe';
import { expect, test } from './support/test';

const EMAIL = 'gemeentesecretaris.amsterdam@demo.bindend.example';

test('somebody who leaves takes their data along, and is forgotten', async ({ page }) => {
  const logIn = async () => {
    await page.goto('/nl/inloggen');
    await page.getByLabel('E-mailadres').fill(EMAIL);
    await page.getByLabel('Wachtwoord').fill(PASSWORD);
    await page.getByRole('main').getByRole('button', { name: 'Inloggen', exact: true }).click();
  };
  await logIn();
  await expect(page).toHaveURL(/\/nl\/mijn$/);
  await page.goto('/nl/mijn/account');
  await page.getByRole('main').getByRole('link', { name: 'Mijn gegevens' }).click();
  await expect(page.getByRole('row', { name: /^Sessies/ })).toContainText('1');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download mijn gegevens (JSON)' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^mijn-gegevens-\d{4}-\d\d-\d\d\.json$/);
  const data = JSON.parse(await readFile(await download.path(), 'utf8'));
  expect(data.account).toMatchObject([{ email: EMAIL }]);
  expect(data.membership).toMatchObject([{ role: 'secretary' }]);

  await page.getByRole('link', { name: 'Mijn account wissen' }).click();
  await page.getByLabel('Typ uw e-mailadres om het zeker te weten').fill('iemand@anders.example');
  await page.getByRole('button', { name: 'Account wissen' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Dit is niet uw e-mailadres.');
  await expectAccessibleInBoth(page);
  await page.getByLabel('Typ uw e-mailadres om het zeker te weten').fill(EMAIL);
  await page.getByRole('button', { name: 'Account wissen' }).click();
  await expect(page.getByText('Uw account is gewist. U bent uitgelogd.')).toBeVisible();
  await expect(page).toHaveURL(/\/nl\/inloggen\?gedaan=gewist$/);

  await page.goto('/nl/mijn');
  await expect(page).toHaveURL(/\/nl\/inloggen/);
  await logIn();
  await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
});
