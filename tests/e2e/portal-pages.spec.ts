import { type AccountKey, stateOf } from './support/accounts';
import { expectAccessible } from './support/axe';
import { expect, test } from './support/test';

/** The pages of the portal that stand on their own, each as somebody who works there. */
const PAGES: Record<string, { as: AccountKey; paths: string[] }> = {
  municipality: {
    as: 'coordinatorNijmegen',
    paths: [
      '/mijn',
      '/mijn/verplichtingen',
      '/mijn/logboek',
      '/mijn/voor-wie',
      '/standaarden',
      '/standaarden/dmarc',
      '/geen-toegang',
    ],
  },
  administrator: {
    as: 'administratorVlieland',
    paths: ['/mijn', '/mijn/mensen', '/mijn/mensen/uitnodigen', '/mijn/account'],
  },
  delegate: { as: 'delegateVlieland', paths: ['/mijn', '/mijn/stemmen'] },
  College: {
    as: 'collegeChair',
    paths: ['/mijn', '/mijn/besluiten', '/mijn/besluiten/nieuw', '/mijn/logboek'],
  },
  bureau: {
    as: 'bureau',
    paths: [
      '/mijn',
      '/mijn/alv',
      '/mijn/alv/nieuw',
      '/mijn/programma/2027',
      '/mijn/besluiten',
      '/mijn/beheerders',
    ],
  },
  controller: { as: 'controller', paths: ['/mijn', '/mijn/programma/2027'] },
  auditor: { as: 'auditor', paths: ['/mijn', '/mijn/besluiten', '/mijn/alv', '/mijn/logboek'] },
};

const LOOKS = [
  { locale: 'nl', width: 1280, colorScheme: 'light' },
  { locale: 'en', width: 390, colorScheme: 'dark' },
] as const;

for (const [part, { as, paths }] of Object.entries(PAGES)) {
  test.describe(`pages of the ${part}`, () => {
    test.use({ storageState: stateOf(as) });
    // Each language in another look, so that every page is seen in both without being looked at four times.
    for (const { locale, width, colorScheme } of LOOKS) {
      test(`are accessible in ${locale}, ${colorScheme}, ${width} pixels wide`, async ({ page }) => {
        test.setTimeout(180_000);
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
