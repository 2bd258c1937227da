import { expect, test as setup } from '@playwright/test';
import { ACCOUNTS, type AccountKey, PASSWORD, stateOf } from './support/accounts';

setup.describe.configure({ mode: 'parallel' });

for (const [account, email] of Object.entries(ACCOUNTS)) {
  setup(`log in ${account}`, async ({ page }) => {
    await page.goto('/nl/inloggen');
    await page.getByLabel('E-mailadres').fill(email);
    await page.getByLabel('Wachtwoord').fill(PASSWORD);
    await page.getByRole('main').getByRole('button', { name: 'Inloggen' }).click();
    await expect(page).toHaveURL(/\/nl\/mijn$/);
    await page.context().storageState({ path: stateOf(account as AccountKey) });
  });
}
