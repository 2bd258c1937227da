import type { Locator, Page } from '@playwright/test';
import { expect } from './test';

/**
 * Proves the second factor when the portal asks for it, with the code that the demonstration shows. Who proved it
 * less than ten minutes ago is not asked. `arrived` is what the page shows that the person wanted.
 */
export async function confirmIfAsked(page: Page, arrived: string): Promise<void> {
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText(
    new RegExp(`^(Bevestig dat u het bent|Confirm that it is you|${arrived.replace(/[()?.]/g, '\\$&')})$`),
  );
  if (!page.url().includes('/mijn/bevestigen')) return;
  await typeDemoCode(page);
  await expect(heading).toHaveText(arrived);
}

/** The code that the demonstration shows. */
export function demoCode(page: Page): Locator {
  return page.getByRole('region', { name: /^(Demonstratie|Demonstration)$/ }).getByText(/^\d{6}$/);
}

/** Types the code that the demonstration shows, and sends it. */
export async function typeDemoCode(page: Page): Promise<void> {
  const main = page.getByRole('main');
  const code = (await demoCode(page).textContent()) ?? '';
  await main.getByLabel('Code', { exact: true }).fill(code);
  await main.getByRole('button', { name: /^(Bevestigen|Confirm)$/ }).click();
}
