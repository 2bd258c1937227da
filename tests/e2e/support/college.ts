import type { Browser, Page } from '@playwright/test';
import { addDays, todayInAmsterdam } from '@/lib/platform/clock';
import { type AccountKey, stateOf } from './accounts';
import { expectAccessibleInBoth } from './axe';
import { confirmIfAsked } from './confirm';
import { expect } from './test';

/** A day so many days from now, as a date field takes it. */
export function inDays(days: number): string {
  return addDays(todayInAmsterdam(), days);
}

/** Does something as another account, in a browser of its own. */
export async function as(
  browser: Browser,
  account: AccountKey,
  work: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ storageState: stateOf(account) });
  const page = await context.newPage();
  await work(page);
  await context.close();
}

/** Presses the label, as people do: it covers its radio, so that the whole box can be pressed. */
export async function choose(page: Page, name: string): Promise<void> {
  await page.getByText(name, { exact: true }).click();
  await expect(page.getByRole('radio', { name })).toBeChecked();
}

/** Casts a vote in the College, by its own pages. */
export async function voteInDutch(page: Page, decision: string, choice: string): Promise<void> {
  await page.goto(`${decision}/stemmen`);
  await choose(page, choice);
  await page.getByRole('button', { name: 'Verder naar controleren' }).click();
  await confirmIfAsked(page, 'Controleer uw stem');
  await page.getByRole('button', { name: 'Stem uitbrengen' }).click();
  await expect(page.getByRole('heading', { name: 'U hebt gestemd' })).toBeVisible();
}

/** A second draft on the version that the first is about, while both are still possible. */
export async function draftOnSameVersion(page: Page, title: string): Promise<string> {
  await page.goto('/nl/mijn/besluiten/nieuw?zoek=haven');
  await page.getByRole('link', { name: /^Kies Haven/ }).click();
  await page.getByLabel('Titel').fill(title);
  await page.getByLabel('Motivering').fill('Twee mensen hadden hetzelfde idee.');
  await page.getByLabel('Bindend vanaf').fill(inDays(40));
  await page.getByLabel('Voldoen uiterlijk').fill(inDays(500));
  await page.getByRole('button', { name: 'Concept bewaren' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  return new URL(page.url()).pathname;
}

/** The decision that came second says which came first, and offers no step that would be refused. */
export async function expectNoWayOn(
  page: Page,
  rival: string,
  first: string,
  publicPage: string,
): Promise<void> {
  for (const address of [rival, `${rival}/voorleggen`, `${rival}/publiceren`]) {
    await page.goto(address);
    const reason = page.getByRole('main');
    await expect(reason).toContainText('Dit besluit kan niet meer worden gepubliceerd');
    await expect(reason.getByRole('link', { name: first })).toHaveAttribute('href', publicPage);
    await expect(reason.getByRole('link', { name: 'Aan het College voorleggen' })).toHaveCount(0);
    await expect(reason.getByRole('button')).toHaveCount(0);
    await expectAccessibleInBoth(page);
  }
}
