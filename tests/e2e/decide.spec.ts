import { formatDay } from '@/lib/platform/format';
import { stateOf } from './support/accounts';
import { expectAccessibleInBoth } from './support/axe';
import { as, choose, draftOnSameVersion, expectNoWayOn, inDays, voteInDutch } from './support/college';
import { confirmIfAsked } from './support/confirm';
import { expect, test } from './support/test';

test.describe('a College, in Dutch', () => {
  test.use({ storageState: stateOf('collegeMember1') });

  test('drafts a decision, votes on it, and publishes it as binding', async ({ page, browser }) => {
    test.setTimeout(300_000);
    const entry = inDays(40);
    const deadline = inDays(500);
    const title = `Haven voor elke gemeente (proef ${Date.now()})`;

    // The member finds the standard and makes a mistake; what was typed stays.
    await page.goto('/nl/mijn/besluiten');
    await expectAccessibleInBoth(page);
    await page.getByRole('link', { name: 'Nieuw besluit beginnen' }).first().click();
    await page.getByLabel('Zoek op naam, afkorting of onderwerp').fill('haven');
    await page.getByRole('main').getByRole('button', { name: 'Zoeken' }).click();
    await expectAccessibleInBoth(page);
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
    await expectAccessibleInBoth(page);
    await page.getByLabel('Bindend vanaf').fill(entry);
    await page.getByLabel('Voldoen uiterlijk').fill(deadline);
    await page.getByRole('button', { name: 'Concept bewaren' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(page.getByText('Concept', { exact: true })).toBeVisible();
    await expectAccessibleInBoth(page);
    const decision = new URL(page.url()).pathname;
    const rival = await draftOnSameVersion(page, 'Nog een besluit over Haven');

    await page.goto(decision);
    await page.getByRole('link', { name: 'Aan het College voorleggen' }).click();
    await expectAccessibleInBoth(page);
    await page.getByRole('button', { name: 'Aan het College voorleggen' }).click();
    await expect(page.getByRole('heading', { name: 'De stemming is open' })).toBeVisible();
    await expectAccessibleInBoth(page);

    // The back button leads to a page that says why the step is over.
    await page.goto(`${decision}/voorleggen`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dit kan nu niet');
    await expectAccessibleInBoth(page);

    // The first vote with every page of it: the question, the question unanswered, the check, the receipt.
    await page.goto('/nl/mijn/besluiten');
    await page.getByRole('link', { name: title }).click();
    await expectAccessibleInBoth(page);
    await page.getByRole('button', { name: 'Verder naar controleren' }).click();
    await expect(page.getByRole('main').getByRole('alert')).toContainText('Kies voor, tegen of onthouding.');
    await expectAccessibleInBoth(page);
    await choose(page, 'Voor');
    await page.getByRole('button', { name: 'Verder naar controleren' }).click();
    await confirmIfAsked(page, 'Controleer uw stem');
    await expectAccessibleInBoth(page);
    await page.getByRole('button', { name: 'Stem uitbrengen' }).click();
    await expect(page.getByRole('heading', { name: 'U hebt gestemd' })).toBeVisible();
    await expectAccessibleInBoth(page);
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
      await expectAccessibleInBoth(secretary);
      await secretary.getByRole('button', { name: 'Stemming sluiten en tellen' }).click();
      await expect(secretary.getByText('Aangenomen', { exact: true })).toBeVisible();
      await expect(secretary.getByText('Voor aannemen waren 3 stemmen voor nodig')).toBeVisible();
      await expectAccessibleInBoth(secretary);
      await secretary.getByRole('link', { name: 'Publiceren' }).click();
      await confirmIfAsked(secretary, 'Controleer en publiceer');
      await expect(secretary.getByText('342 gemeenten krijgen een verplichting')).toBeVisible();
      await expectAccessibleInBoth(secretary);
      await secretary.getByRole('button', { name: 'Besluit publiceren' }).click();
      await expect(secretary.getByRole('heading', { level: 1 })).toHaveText(/is gepubliceerd$/);
      await expectAccessibleInBoth(secretary);
      await secretary.getByRole('link', { name: 'Bekijk het besluit' }).click();
      publicPage = new URL(secretary.url()).pathname;
    });

    // The public pages changed at once, in both languages.
    await page.goto('/nl/besluiten');
    await expectAccessibleInBoth(page);
    await page.getByRole('link', { name: title }).click();
    await expect(page).toHaveURL(publicPage);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(page.getByText(`Bindend vanaf ${formatDay('nl', entry)}`, { exact: true })).toBeVisible();
    await expect(page.getByText(formatDay('nl', deadline)).first()).toBeVisible();
    await expect(page.getByRole('row', { name: 'Margriet (demo), voorzitter Voor' })).toBeVisible();
    await expectAccessibleInBoth(page);
    await expectNoWayOn(page, rival, title, publicPage);
    await page.goto(publicPage.replace('/nl/', '/en/'));
    await expect(page.getByText(`Binding from ${formatDay('en', entry)}`, { exact: true })).toBeVisible();
    await expectAccessibleInBoth(page);
  });
});

test.describe('a College, in English', () => {
  test.use({ storageState: stateOf('collegeMember2') });

  test('without a quorum decides nothing, and the draft can be withdrawn', async ({ page, browser }) => {
    test.setTimeout(300_000);
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
    await confirmIfAsked(page, 'Check your vote');
    await page.getByRole('button', { name: 'Cast vote' }).click();
    await expect(page.getByRole('heading', { name: 'You have voted' })).toBeVisible();
    await as(browser, 'collegeChair', async (chair) => {
      await chair.goto(decision);
      await chair.getByRole('link', { name: 'Close the vote' }).click();
      await expect(chair.getByText('4 members are still missing to decide')).toBeVisible();
      await expectAccessibleInBoth(chair);
      await chair.getByRole('button', { name: 'Close the vote and count' }).click();
      await expect(chair.getByText('No decision: too few members took part')).toBeVisible();
      await expectAccessibleInBoth(chair);
    });
    await page.goto(decision);
    await page.getByRole('link', { name: 'Change', exact: true }).click();
    await expectAccessibleInBoth(page);
    await page.getByLabel('Title').fill('RPKI for every municipality');
    await page.getByRole('button', { name: 'Save changes' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('RPKI for every municipality');
    await page.getByRole('link', { name: 'Withdraw' }).click();
    await expectAccessibleInBoth(page);
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
    await expectAccessibleInBoth(page);
  });
});

test.describe('the auditor', () => {
  test.use({ storageState: stateOf('auditor') });
  test('reads every decision, and is offered nothing to change', async ({ page }) => {
    await page.goto('/nl/mijn');
    await expect(page.getByRole('main')).not.toContainText('U kunt het wijzigen');
    await page.goto('/nl/mijn/besluiten');
    await expect(page.getByRole('link', { name: 'Nieuw besluit beginnen' })).toHaveCount(0);
    await page.getByRole('link', { name: /Landelijke verhuisservice/ }).click();
    await expect(page.getByText('Een lid, de voorzitter of de secretaris van het College kan')).toBeVisible();
    await expectAccessibleInBoth(page);
  });
});

test('the public list leads to an example decision, says so, and has later pages and years @phone', async ({
  page,
}) => {
  await page.goto('/nl/besluiten');
  await expectAccessibleInBoth(page);
  await page.getByRole('link', { name: 'GIBIT 2023 bij elke aanschaf van IT' }).click();
  await expect(
    page.getByText('Voorbeeldbesluit: dit hoort bij de demonstratie.', { exact: false }),
  ).toBeVisible();
  await expectAccessibleInBoth(page);
  await page.goto('/en/besluiten/jaar/2026');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Decisions of 2026');
  await page.goto('/en/besluiten/jaar/2019');
  await expect(page.getByText('No decisions in 2019')).toBeVisible();
  await expectAccessibleInBoth(page);
  await page.goto('/nl/besluiten/college-van-dienstverleningszaken/2026-999');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deze pagina bestaat niet');
});
