import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import type { RunOptions } from 'axe-core';
import { projectPath } from '@/scripts/support/project';

/** Axe as a script for the page: the short form takes a third of the time to read of the one with comments. */
const AXE = readFileSync(projectPath('node_modules', 'axe-core', 'axe.min.js'), 'utf8');

/** WCAG 2.2 A and AA, and axe's best practices. No rule is left out, and none is meant to be. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules among these that look at colours. They take half of the time, and no language changes a colour. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

// Only what is wrong is told in full: to describe what is right takes longer than to look.
const ALL: RunOptions = { runOnly: RULES, resultTypes: ['violations'] };
const ONLY_COLOURS: RunOptions = { runOnly: COLOURS, resultTypes: ['violations'] };
const ALL_BUT_COLOURS: RunOptions = {
  ...ALL,
  rules: Object.fromEntries(COLOURS.map((rule) => [rule, { enabled: false }])),
};

/** The page has no violation of WCAG 2.2 A and AA, nor of axe's best practices, and nothing scrolls sideways. */
export async function expectAccessible(page: Page): Promise<void> {
  await expectNothingFound(page, ALL);
}

/** The page, that was looked at in light, is as readable in dark. It stays dark. */
export async function expectReadableInDark(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  // Or axe measures a colour on its way from light to dark: also without motion a change takes a frame or two.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  await expectNothingFound(page, ONLY_COLOURS);
}

/** The same for the page and its twin in the other language, in the browser of the same person. */
export async function expectAccessibleInBoth(page: Page): Promise<void> {
  await expectAccessible(page);
  const other = page.url().includes('/nl/') ? 'en' : 'nl';
  const twin = await page.context().newPage();
  await twin.goto(page.url().replace(/\/(nl|en)\//, `/${other}/`));
  await expect(twin.locator('html')).toHaveAttribute('lang', other);
  await expectNothingFound(twin, ALL_BUT_COLOURS);
  await twin.close();
}

async function expectNothingFound(page: Page, options: RunOptions): Promise<void> {
  // A page that is made per request sends its title last.
  await expect(page, `title of ${page.url()}`).toHaveTitle(/./);
  const found = await violationsOf(page, options);
  expect(found, `axe on ${page.url()}`).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0);
}

/** A link or form that was just pressed may lead away while axe looks: then the page it leads to is looked at. */
async function violationsOf(page: Page, options: RunOptions): Promise<string[]> {
  for (let looks = 1; ; looks += 1) {
    await page.waitForLoadState();
    const address = page.url();
    try {
      // A page that was looked at before has it already.
      if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
      const found = await page.evaluate(violationsHere, options);
      if (page.url() === address) return found;
    } catch (error) {
      if (looks === 3) throw error;
    }
  }
}

/** Runs in the page: each rule that is broken, with the beginning of the elements that break it. */
async function violationsHere(options: RunOptions): Promise<string[]> {
  const { axe } = window as unknown as { axe: typeof import('axe-core') };
  const { violations } = await axe.run(document, options);
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
}
