import type { Page } from '@playwright/test';
import { expect } from './test';

/** The link in the newest mail to somebody, once the mail server of the demonstration has caught it. */
export async function linkFromMail(page: Page, to: string): Promise<string> {
  await expect(async () => {
    await page.goto(`/nl/post?aan=${encodeURIComponent(to)}`);
    await page.getByRole('main').getByRole('table').getByRole('link').first().click({ timeout: 1_000 });
  }).toPass();
  const link = page.getByRole('main').getByRole('link', { name: /^https?:/ });
  return new URL((await link.getAttribute('href')) ?? '').pathname;
}
