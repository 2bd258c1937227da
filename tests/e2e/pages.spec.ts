import { expectAccessible, expectReadableInDark } from './support/axe';
import { PUBLIC_PAGES } from './support/pages';
import { expect, test } from './support/test';

test.describe.configure({ mode: 'parallel' });

const LOOKS = [
  { locale: 'nl', width: 1280 },
  { locale: 'en', width: 390 },
] as const;

for (const { locale, width } of LOOKS) {
  for (const path of PUBLIC_PAGES) {
    test(`/${locale}${path} is accessible, in light and dark, ${width} pixels wide`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`/${locale}${path}`);
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      await expectAccessible(page);
      await expectReadableInDark(page);
    });
  }
}

test('what is wrong with a page is found: a field without a name, a colour that is too light, a page too wide', async ({
  page,
}) => {
  await page.goto('/nl/inloggen');
  await expectAccessible(page);
  const html = page.locator('html');
  await html.evaluate(({ style }) => style.setProperty('--ink', '#aaaaaa'));
  await expect(expectAccessible(page)).rejects.toThrow('color-contrast');
  await html.evaluate(({ style }) => style.setProperty('--ink', '#444444'));
  await expect(expectReadableInDark(page)).rejects.toThrow('color-contrast');
  await html.evaluate(({ style }) => style.removeProperty('--ink'));
  await page.getByLabel('Wachtwoord').evaluate(({ style }) => style.setProperty('min-width', '200vw'));
  await expect(expectAccessible(page)).rejects.toThrow('scrolls sideways');
  await page.getByText('Wachtwoord', { exact: true }).evaluate((label) => label.remove());
  await expect(expectAccessible(page)).rejects.toThrow('label');
});

test('the header stays on one line on the smallest phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/nl');
  const header = page.getByRole('banner');
  const tops = await Promise.all(
    [header.getByRole('link', { name: 'Inloggen' }), header.getByText('Menu')].map((part) =>
      part.boundingBox(),
    ),
  );
  const logo = await header.getByRole('link', { name: 'Bindend' }).boundingBox();
  for (const box of tops) expect(box?.y).toBeLessThan((logo?.y ?? 0) + (logo?.height ?? 0) / 2);
});

test('the other language is the same page', async ({ page }) => {
  await page.goto('/nl/wie-mag-wat');
  await page.getByRole('banner').getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(/\/en\/wie-mag-wat$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Who may do what');
});

test('the skip link is the first stop of the keyboard and leads to the content', async ({ page }) => {
  await page.goto('/nl/wie-mag-wat');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Naar de inhoud' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});
