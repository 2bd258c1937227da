import { stateOf } from './support/accounts';
import { expectAccessible } from './support/axe';
import { PORTAL_PAGES } from './support/pages';
import { expect, test } from './support/test';

test.describe.configure({ mode: 'parallel' });

const LOOKS = [
  { locale: 'nl', width: 1280, colorScheme: 'light' },
  { locale: 'en', width: 390, colorScheme: 'dark' },
] as const;

for (const [part, { as, paths }] of Object.entries(PORTAL_PAGES)) {
  test.describe(`pages of the ${part}`, () => {
    test.use({ storageState: stateOf(as) });
    // Each language in another look, so that every page is seen in both without being looked at four times.
    for (const { locale, width, colorScheme } of LOOKS) {
      test(`are accessible in ${locale}, ${colorScheme}, ${width} pixels wide`, async ({ page }) => {
        test.setTimeout(300_000);
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        for (const path of paths) {
          await page.goto(`/${locale}${path}`);
          await expect(page.locator('html')).toHaveAttribute('lang', locale);
          await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
          await expectAccessible(page);
        }
      });
    }
  });
}
