import type { Browser, Page } from '@playwright/test';
import { todayInAmsterdam } from '@/lib/platform/clock';
import { formatDay } from '@/lib/platform/format';
import { type AccountKey, stateOf } from './support/accounts';
import { expectAccessible } from './support/axe';
import { expect, test } from './support/test';

/** A day so many days from now, as a date field takes it. */
function inDays(days: number): string {
  return todayInAmsterdam(new Date(Date.now() + days * 86_400_000));
}

/** Does something as another account, in a browser of its own. */
async function as(browser: Browser, account: AccountKey, work: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ storageState: stateOf(account) });
  const page = await context.newPage();
  await work(page);
  await context.close();
}

/** Presses the label, as people do: it covers its radio, so that the whole box can be pressed. */
async function choose(page: Page, name: string): Promise<void> {
  await page.getByText(name, { exact: true }).click();
  await expect(page.getByRole('radio', { name })).toBeChecked();
}

async function voteInDutch(page: Page, decision: string, choice: string): Promise<void> {
  await page.goto(`${decision}/stemmen`);
  await choose(page, choice);
  await page.getByRole('button', { name: 'Verder naar controleren' }).click();
  await page.getByRole('button', { name: 'Stem uitbrengen' }).click();
  await expect(page.getByRole('heading', { name: 'U hebt gestemd' })).toBeVisible();
}

/** A second draft on the version that the first is about, while both are still possible. */
async function draftOnSameVersion(page: Page, title: string): Promise<string> {
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
async function expectNoWayOn(page: Page, rival: string, first: string, publicPage: string): Promise<void> {
  for (const address of [rival, `${rival}/voorleggen`, `${rival}/publiceren`]) {
    await page.goto(address);
    const reason = page.getByRole('main');
    await expect(reason).toContainText('Dit besluit kan niet meer worden gepubliceerd');
    await expect(reason.getByRole('link', { name: first })).toHaveAttribute('href', publicPage);
    await expect(reason.getByRole('link', { name: 'Aan het College voorleggen' })).toHaveCount(0);
    await expect(reason.getByRole('button')).toHaveCount(0);
    await expectAccessible(page);
  }
}

test.describe('a College, in Dutch', () => {
  test.use({ storageState: stateOf('collegeMember1') });

  test('drafts a decision, votes on it, and publishes it as binding', async ({ page, browser }) => {
    test.setTimeout(180_000);
    const entry = inDays(40);
    const deadline = inDays(500);
    const title = `Haven voor elke gemeente (proef ${Date.now()})`;

    // The member finds the standard and makes a mistake; what was typed stays.
    await page.goto('/nl/mijn/besluiten');
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Nieuw besluit beginnen' }).first().click();
    await page.getByLabel('Zoek op naam, afkorting of onderwerp').fill('haven');
    await page.getByRole('main').getByRole('button', { name: 'Zoeken' }).click();
    await expectAccessible(page);
    await page.getByRole('link', { name: /^Kies Haven/ }).click();
    await page.getByLabel('Titel').fill(title);
    await page.getByLabel('Motivering').fill('Dan draait software overal hetzelfde.\n\nDat scheelt beheer.');
    await page.getByLabel('Bindend vanaf').fill(deadline);
    await page.getByLabel('Voldoen uiterlijk').fill(entry);
    await page.getByRole('button', { name: 'Concept bewaren' }).click();
    await expect(page.getByRole('main').getByRole('alert')).toContainText(
      'op of na de dag waarop het besluit ingaat',
    );
    await expect(page.getByLabel('Titel')).toHaveValue(title);
    await expectAccessible(page);
    await page.getByLabel('Bindend vanaf').fill(entry);
    await page.getByLabel('Voldoen uiterlijk').fill(deadline);
    await page.getByRole('button', { name: 'Concept bewaren' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(page.getByText('Concept', { exact: true })).toBeVisible();
    await expectAccessible(page);
    const decision = new URL(page.url()).pathname;
    const rival = await draftOnSameVersion(page, 'Nog een besluit over Haven');

    await page.goto(decision);
    await page.getByRole('link', { name: 'Aan het College voorleggen' }).click();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Aan het College voorleggen' }).click();
    await expect(page.getByRole('heading', { name: 'De stemming is open' })).toBeVisible();
    await expectAccessible(page);

    // The back button leads to a page that says why the step is over.
    await page.goto(`${decision}/voorleggen`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dit kan nu niet');
    await expectAccessible(page);

    // The first vote with every page of it: the question, the question unanswered, the check, the receipt.
    await page.goto('/nl/mijn/besluiten');
    await page.getByRole('link', { name: title }).click();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Verder naar controleren' }).click();
    await expect(page.getByRole('main').getByRole('alert')).toContainText('Kies voor, tegen of onthouding.');
    await expectAccessible(page);
    await choose(page, 'Voor');
    await page.getByRole('button', { name: 'Verder naar controleren' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Controleer uw stem');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Stem uitbrengen' }).click();
    await expect(page.getByRole('heading', { name: 'U hebt gestemd' })).toBeVisible();
    await expectAccessible(page);
    await page.goto(`${decision}/stemmen`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dit kan nu niet');

    await as(browser, 'collegeChair', (other) => voteInDutch(other, decision, 'Voor'));
    await as(browser, 'collegeMember2', (other) => voteInDutch(other, decision, 'Voor'));
    await as(browser, 'collegeMember3', (other) => voteInDutch(other, decision, 'Tegen'));
    await as(browser, 'collegeMember4', (other) => voteInDutch(other, decision, 'Onthouding'));

    // Not yet public, and not for a municipality.
    await page.goto('/nl/besluiten');
    await expect(page.getByRole('link', { name: title })).toHaveCount(0);

    let publicPage = '';
    await as(browser, 'collegeSecretary', async (secretary) => {
      await secretary.goto(decision);
      await expect(secretary.getByText('5 van 7 leden hebben gestemd', { exact: false })).toBeVisible();
      await secretary.getByRole('link', { name: 'Stemming sluiten' }).click();
      await expectAccessible(secretary);
      await secretary.getByRole('button', { name: 'Stemming sluiten en tellen' }).click();
      await expect(secretary.getByText('Aangenomen', { exact: true })).toBeVisible();
      await expect(secretary.getByText('Voor aannemen waren 3 stemmen voor nodig')).toBeVisible();
      await expectAccessible(secretary);
      await secretary.getByRole('link', { name: 'Publiceren' }).click();
      await expect(secretary.getByText('342 gemeenten krijgen een verplichting')).toBeVisible();
      await expectAccessible(secretary);
      await secretary.getByRole('button', { name: 'Besluit publiceren' }).click();
      await expect(secretary.getByRole('heading', { level: 1 })).toHaveText(/is gepubliceerd$/);
      await expectAccessible(secretary);
      await secretary.getByRole('link', { name: 'Bekijk het besluit' }).click();
      publicPage = new URL(secretary.url()).pathname;
    });

    // The public pages changed at once, in both languages.
    await page.goto('/nl/besluiten');
    await expectAccessible(page);
    await page.getByRole('link', { name: title }).click();
    await expect(page).toHaveURL(publicPage);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(page.getByText(`Bindend vanaf ${formatDay('nl', entry)}`, { exact: true })).toBeVisible();
    await expect(page.getByText(formatDay('nl', deadline)).first()).toBeVisible();
    await expect(page.getByRole('row', { name: 'Margriet (demo), voorzitter Voor' })).toBeVisible();
    await expectAccessible(page);
    await expectNoWayOn(page, rival, title, publicPage);
    await page.goto(publicPage.replace('/nl/', '/en/'));
    await expect(page.getByText(`Binding from ${formatDay('en', entry)}`, { exact: true })).toBeVisible();
    await expectAccessible(page);
  });
});

test.describe('a College, in English', () => {
  test.use({ storageState: stateOf('collegeMember2') });

  test('without a quorum decides nothing, and the draft can be withdrawn', async ({ page, browser }) => {
    test.setTimeout(120_000);
    await page.goto('/en/mijn/besluiten/nieuw?zoek=rpki');
    await page.getByRole('link', { name: /^Choose RPKI/ }).click();
    await page.getByLabel('Title').fill('RPKI');
    await page.getByLabel('Reasons').fill('Routes can be stolen.');
    await page.getByLabel('Binding from').fill(inDays(10));
    await page.getByLabel('Comply by').fill(inDays(100));
    await page.getByRole('button', { name: 'Keep as a draft' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('RPKI');
    const decision = new URL(page.url()).pathname;
    await page.getByRole('link', { name: 'Put to the College' }).click();
    await page.getByRole('button', { name: 'Put to the College' }).click();
    await page.getByRole('link', { name: 'Vote', exact: true }).click();
    await choose(page, 'Against');
    await page.getByRole('button', { name: 'Continue to check' }).click();
    await page.getByRole('button', { name: 'Cast vote' }).click();
    await expect(page.getByRole('heading', { name: 'You have voted' })).toBeVisible();
    await as(browser, 'collegeChair', async (chair) => {
      await chair.goto(decision);
      await chair.getByRole('link', { name: 'Close the vote' }).click();
      await expect(chair.getByText('4 members are still missing to decide')).toBeVisible();
      await expectAccessible(chair);
      await chair.getByRole('button', { name: 'Close the vote and count' }).click();
      await expect(chair.getByText('No decision: too few members took part')).toBeVisible();
      await expectAccessible(chair);
    });
    await page.goto(decision);
    await page.getByRole('link', { name: 'Change', exact: true }).click();
    await expectAccessible(page);
    await page.getByLabel('Title').fill('RPKI for every municipality');
    await page.getByRole('button', { name: 'Save changes' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('RPKI for every municipality');
    await page.getByRole('link', { name: 'Withdraw' }).click();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Withdraw the draft' }).click();
    await expect(page.getByText('Withdrawn', { exact: true })).toBeVisible();
  });
});

test.describe('without script', () => {
  test.use({ storageState: stateOf('collegeMember3'), javaScriptEnabled: false });
  test('a mistake in a draft is said and keeps what was typed', async ({ page }) => {
    await page.goto('/nl/mijn/besluiten/nieuw?zoek=odf');
    await page.getByRole('link', { name: /^Kies ODF|^Kies OpenDocument/ }).click();
    await page.getByLabel('Titel').fill('Een titel');
    await page.getByRole('button', { name: 'Concept bewaren' }).click();
    await expect(page.getByRole('main').getByRole('alert')).toContainText('Motivering: Vul dit in.');
    await expect(page.getByLabel('Titel')).toHaveValue('Een titel');
  });
});

test.describe('somebody of a municipality', () => {
  test.use({ storageState: stateOf('readerAmsterdam') });
  test('reads that decisions in preparation are not theirs to see', async ({ page }) => {
    await page.goto('/nl/mijn/besluiten');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('U hebt hier geen toegang');
    await expectAccessible(page);
  });
});

test.describe('the auditor', () => {
  test.use({ storageState: stateOf('auditor') });
  test('reads every decision, and is offered nothing to change', async ({ page }) => {
    await page.goto('/nl/mijn/besluiten');
    await expect(page.getByRole('link', { name: 'Nieuw besluit beginnen' })).toHaveCount(0);
    await page.getByRole('link', { name: /Landelijke verhuisservice/ }).click();
    await expect(page.getByText('Een lid, de voorzitter of de secretaris van het College kan')).toBeVisible();
    await expectAccessible(page);
  });
});

test('the public list leads to an example decision, says so, and has later pages and years @phone', async ({
  page,
}) => {
  await page.goto('/nl/besluiten');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'GIBIT 2023 bij elke aanschaf van IT' }).click();
  await expect(
    page.getByText('Voorbeeldbesluit: dit hoort bij de demonstratie.', { exact: false }),
  ).toBeVisible();
  await expectAccessible(page);
  await page.goto('/en/besluiten/jaar/2026');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Decisions of 2026');
  await page.goto('/en/besluiten/jaar/2019');
  await expect(page.getByText('No decisions in 2019')).toBeVisible();
  await expectAccessible(page);
  await page.goto('/nl/besluiten/college-van-dienstverleningszaken/2026-999');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deze pagina bestaat niet');
});
