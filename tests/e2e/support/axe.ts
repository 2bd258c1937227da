import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Rules that may fail somewhere, each with its reason. Empty, and meant to stay so. */
const ALLOWED: { rule: string; justification: string }[] = [];

/** The page has no violation of WCAG 2.2 A and AA, nor of axe's best practices, and nothing scrolls sideways. */
export async function expectAccessible(page: Page): Promise<void> {
  const violations = await violationsOf(page);
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
  expect(found, `axe on ${page.url()}`).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0);
}

/** The same for the page and its twin in the other language, in the browser of the same person. */
export async function expectAccessibleInBoth(page: Page): Promise<void> {
  await expectAccessible(page);
  const other = page.url().includes('/nl/') ? 'en' : 'nl';
  const twin = await page.context().newPage();
  await twin.goto(page.url().replace(/\/(nl|en)\//, `/${other}/`));
  await expect(twin.locator('html')).toHaveAttribute('lang', other);
  await expectAccessible(twin);
  await twin.close();
}

type Violations = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'];

/** A link or form that was just pressed may lead away while axe looks: then the page it leads to is looked at. */
async function violationsOf(page: Page): Promise<Violations> {
  for (let looks = 1; ; looks += 1) {
    await page.waitForLoadState();
    const address = page.url();
    try {
      const { violations } = await new AxeBuilder({ page })
        .options({
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
          rules: Object.fromEntries(ALLOWED.map(({ rule }) => [rule, { enabled: false }])),
          // Only what is wrong is told in full: to describe what is right takes longer than to look.
          resultTypes: ['violations'],
        })
        // Without frames there is nothing to put together in a page of its own.
        .setLegacyMode()
        .analyze();
      if (page.url() === address) return violations;
    } catch (error) {
      if (looks === 3) throw error;
    }
  }
}
