import { expectAccessible } from './support/axe';
import { expect, test } from './support/test';

const WORDS = {
  nl: {
    home: 'Wat geldt voor uw gemeente?',
    now: 'Nu',
    skip: 'Sla de kaart over',
    table: 'Bekijk als tabel',
    binding: 'Wat bindend is',
    name: 'Naam van de gemeente',
    search: 'Zoeken',
    missing: 'Deze pagina bestaat niet',
  },
  en: {
    home: 'What applies to your municipality?',
    now: 'Now',
    skip: 'Skip the map',
    table: 'View as a table',
    binding: 'What is binding',
    name: 'Name of the municipality',
    search: 'Search',
    missing: 'This page does not exist',
  },
} as const;

for (const [locale, words] of Object.entries(WORDS)) {
  test(`from the home page to a municipality, in ${locale} @phone`, async ({ page }) => {
    await page.goto(`/${locale}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.home);
    await expect(page.getByRole('heading', { level: 2, name: words.now, exact: true })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Nijmegen', exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`/${locale}/gemeenten/nijmegen$`));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nijmegen');
    await expect(page.getByRole('heading', { name: words.binding, exact: true })).toBeVisible();
    await expect(page.getByRole('link', { name: /^DMARC/ })).toHaveAttribute(
      'href',
      `/${locale}/standaarden/dmarc`,
    );
    await page.getByText(words.table, { exact: true }).click();
    await expect(page.getByRole('row', { name: /2017 173[.,]556/ })).toBeVisible();
    await expectAccessible(page);
  });

  test(`a municipality that ended is found and leads to its successors, in ${locale} @phone`, async ({
    page,
  }) => {
    await page.goto(`/${locale}/gemeenten`);
    await expectAccessible(page);
    await page.getByLabel(words.name).fill('haar');
    await page.getByRole('main').getByRole('button', { name: words.search }).click();
    await expect(page).toHaveURL(new RegExp(`/${locale}/gemeenten\\?q=haar`));
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Haaren', exact: true }).click();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Tilburg' }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tilburg');
  });

  test(`a municipality that never was is missing, in ${locale}`, async ({ page }) => {
    const answer = await page.goto(`/${locale}/gemeenten/atlantis`);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.missing);
    await expectAccessible(page);
  });
}

test('the map has one link for each municipality, and a way past them all', async ({ page }) => {
  await page.goto('/nl');
  const map = page.getByRole('group', { name: /kaart van Nederland|gemeenten hebben/ });
  await expect(map.getByRole('link')).toHaveCount(342);
  await expect(map.getByRole('link', { name: /^Nijmegen: 75 stemmen/ })).toHaveAttribute(
    'href',
    '/nl/gemeenten/nijmegen',
  );
  const skip = page.getByRole('link', { name: WORDS.nl.skip });
  await skip.focus();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('main').locator('#nu ~ * :focus')).toHaveCount(1);
});

test('the whole list can be walked through by page and by order', async ({ page }) => {
  await page.goto('/nl/gemeenten');
  await expect(page.getByRole('row')).toHaveCount(51);
  await page.getByRole('link', { name: 'Volgende' }).click();
  await expect(page.getByText('51 tot en met 100 van 342')).toBeVisible();
  await page.getByRole('link', { name: 'Vorige' }).click();
  await expect(page).toHaveURL(/\/nl\/gemeenten$/);
  await page.getByRole('link', { name: /^Inwoners op/ }).click();
  await expect(page.getByRole('row').nth(1)).toContainText('Amsterdam');
  await expect(page.getByRole('columnheader', { name: /^Inwoners op/ })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
});

test('what an address gets wrong is said in words @phone', async ({ page }) => {
  await page.goto(`/nl/gemeenten?province=Atlantis&sort=x&status=y&after=z&q=${'x'.repeat(3000)}`);
  await expect(page.getByRole('heading', { name: 'Niet alles uit het adres is gebruikt' })).toBeVisible();
  await expect(page.getByText('Deze provincie bestaat niet.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Geen gemeente gevonden' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('main').getByRole('link', { name: 'Bekijk alle gemeenten' }).click();
  await expect(page.getByText('342 gemeenten', { exact: true })).toBeVisible();
});

test('searching from the home page asks the catalogue', async ({ page }) => {
  await page.goto('/nl');
  await page.getByLabel('Zoek een standaard, eis of besluit').fill('dmarc');
  await page.getByRole('main').getByRole('button', { name: 'Zoeken' }).click();
  await expect(page).toHaveURL(/\/nl\/standaarden\?q=dmarc$/);
});
