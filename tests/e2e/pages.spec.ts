import { expectAccessible } from './support/axe';
import { PUBLIC_EXAMPLES, PUBLIC_PAGES } from './support/pages';
import { expect, test } from './support/test';

for (const locale of ['nl', 'en']) {
  for (const path of PUBLIC_PAGES) {
    test(`/${locale}${path} is accessible, in light and dark @phone`, async ({ page }) => {
      await page.goto(`/${locale}${path}`);
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      await expectAccessible(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      await expectAccessible(page);
    });
  }
}

for (const width of [320, 390, 768, 1920]) {
  test(`no page scrolls sideways at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const path of [...PUBLIC_PAGES, ...PUBLIC_EXAMPLES]) {
      await page.goto(`/nl${path}`);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
        path,
      ).toBeLessThanOrEqual(0);
    }
  });
}

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
