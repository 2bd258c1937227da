import type { Page } from '@playwright/test';
import { stateOf } from './support/accounts';
import { expect, test } from './support/test';

/** The languages in which a page gives the words of a title, one for each place where they stand. */
function languagesOf(page: Page, title: string): Promise<(string | null)[]> {
  return page.evaluate((words) => {
    const places: (string | null)[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      const isRead = parent && !['SCRIPT', 'STYLE', 'TEMPLATE'].includes(parent.tagName);
      if (isRead && walker.currentNode.textContent?.includes(words))
        places.push(parent.closest('[lang]')?.getAttribute('lang') ?? null);
    }
    const labelled = [...document.querySelectorAll('[aria-label]')];
    for (const element of labelled)
      if (element.getAttribute('aria-label')?.includes(words))
        places.push(element.closest('[lang]')?.getAttribute('lang') ?? null);
    return places;
  }, title);
}

/** The newest published decision: the one on the home page. */
async function newestTitle(page: Page): Promise<string> {
  await page.goto('/en/besluiten');
  return (await page.getByRole('table').getByRole('link').first().textContent()) ?? '';
}

test.describe('on English pages', () => {
  test.use({ storageState: stateOf('collegeMember2') });

  test('the words of a decision are marked as Dutch wherever they stand', async ({ page }) => {
    const published = 'GIBIT 2023 bij elke aanschaf van IT';
    const seen = async (address: string, words: string) => {
      await page.goto(address);
      return languagesOf(page, words);
    };
    await page.goto('/en/besluiten');
    const document = await page.getByRole('link', { name: published }).getAttribute('href');
    for (const address of ['/en/besluiten', '/en/mijn/besluiten', '/en/gemeenten/nijmegen', document ?? '']) {
      const languages = await seen(address, published);
      expect(languages.length, address).toBeGreaterThan(0);
      expect(new Set(languages), address).toEqual(new Set(['nl']));
    }
    const title = await newestTitle(page);
    expect(new Set(await seen('/en', title))).toEqual(new Set(['nl']));
  });
});
