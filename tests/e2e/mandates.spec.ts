import type { Page } from '@playwright/test';
import { stateOf } from './support/accounts';
import { expectAccessible, expectAccessibleInBoth } from './support/axe';
import { confirmIfAsked } from './support/confirm';
import { expect, test } from './support/test';

/** Somebody who is not logged in: a new context would be who the test is. */
const NOBODY = { cookies: [], origins: [] };
const MEGABYTE = 1024 * 1024;

/** A file as an office sends it; `size` in bytes, the first of them those of a PDF. */
function scan(size: number, first = '%PDF-1.4') {
  const buffer = Buffer.alloc(size);
  buffer.write(first);
  return { name: 'mandaat.pdf', mimeType: 'application/pdf', buffer };
}

async function fillMandate(page: Page): Promise<void> {
  await page.getByText('Goverdina (demo)', { exact: true }).last().click();
  await page.getByText('stemgemachtigde', { exact: true }).last().click();
  await page.getByLabel('Besluit van burgemeester en wethouders van').fill('2026-11-03');
  await page.getByLabel('Eerste dag').fill('2026-11-10');
  await page.getByLabel('Laatste dag').fill('2027-11-09');
}

const send = (page: Page) => page.getByRole('button', { name: 'Mandaat vastleggen' }).click();
const alertOf = (page: Page) => page.getByRole('main').getByRole('alert');
const statusOf = (page: Page) => page.getByRole('main').getByRole('status');
const file = (page: Page) => page.getByLabel('Scan van het ondertekende mandaat');

test.describe('a municipality where nobody may vote', () => {
  test.use({ storageState: stateOf('administratorGoes') });
  test.describe.configure({ mode: 'serial' });

  test('is told so, registers who votes with a scan, and the delegate sees it', async ({ page }) => {
    test.setTimeout(180_000);
    await page.goto('/nl/mijn');
    await page.getByRole('link', { name: 'Wie er voor Goes stemt' }).first().click();
    await expect(page.getByRole('main')).toContainText('Niemand heeft een mandaat');
    await expectAccessibleInBoth(page);
    await page.getByRole('link', { name: 'Mandaat vastleggen' }).click();
    await confirmIfAsked(page, 'Leg vast wie er stemt');
    await send(page);
    await expect(alertOf(page)).toContainText('Scan van het ondertekende mandaat: Kies een bestand.');
    await expectAccessibleInBoth(page);

    await fillMandate(page);
    await file(page).setInputFiles(scan(6 * MEGABYTE));
    await send(page);
    await expect(alertOf(page)).toContainText('Dit bestand is te groot');
    await expect(page.getByLabel('Eerste dag')).toHaveValue('2026-11-10');
    await file(page).setInputFiles(scan(100, '<html><script>'));
    await send(page);
    await expect(alertOf(page)).toContainText('Dit bestand is geen pdf, jpg of png');
    await expect(page.getByLabel('Eerste dag')).toHaveValue('2026-11-10');
    await expectAccessible(page);
    await file(page).setInputFiles(scan(2 * MEGABYTE));
    await send(page);
    await expect(statusOf(page)).toContainText('Het mandaat is vastgelegd');
    const row = page.getByRole('row', { name: /Goverdina/ });
    await expect(row).toContainText('10 november 2026 tot en met 9 november 2027');
    await expect(row).toContainText('Geldt nu');
    await expectAccessibleInBoth(page);
    await page.goto('/nl/mijn');
    await expect(page.getByRole('main')).toContainText('U hebt een mandaat als stemgemachtigde');
  });

  test('gives the scan as a download that can do nothing, and to nobody else', async ({ page, browser }) => {
    await page.goto('/nl/mijn/mandaten');
    const link = page.getByRole('link', { name: 'Download de scan van het mandaat van Goverdina (demo)' });
    const address = (await link.getAttribute('href')) ?? '';
    const answer = await page.request.get(address);
    expect((await answer.body()).length).toBe(2 * MEGABYTE);
    expect(answer.headers()).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="mandaat-goes-2026-11-10.pdf"',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringMatching(/default-src 'none'.*sandbox/),
      'cache-control': 'private, no-store',
    });
    const elsewhere = await browser.newContext({ storageState: stateOf('administratorVlieland') });
    expect((await elsewhere.request.get(address)).status()).toBe(404);
    await elsewhere.close();
    const visitor = await browser.newContext({ storageState: NOBODY });
    expect((await visitor.request.get(address)).status()).toBe(401);
    await visitor.close();
  });

  test('revokes a mandate, and it stays in the history with the reason', async ({ page }) => {
    await page.goto('/nl/mijn/mandaten');
    await page.getByRole('link', { name: 'Trek in het mandaat van Goverdina (demo)' }).click();
    await confirmIfAsked(page, 'Mandaat van Goverdina (demo) intrekken');
    await expectAccessibleInBoth(page);
    await page.getByLabel('Waarom').fill('Niet langer wethouder');
    await page.getByRole('button', { name: 'Mandaat intrekken' }).click();
    await expect(statusOf(page)).toContainText('Het mandaat is ingetrokken');
    await expect(page.getByRole('row', { name: /Goverdina/ })).toContainText('Niet langer wethouder');
    await expectAccessibleInBoth(page);
  });

  test.describe('without script', () => {
    test.use({ javaScriptEnabled: false });

    test('a file that is too large is refused beside its field, and one that fits is kept', async ({
      page,
    }) => {
      await page.goto('/nl/mijn/mandaten/nieuw');
      for (const size of [9, 6]) {
        await fillMandate(page);
        await file(page).setInputFiles(scan(size * MEGABYTE));
        await send(page);
        await expect(alertOf(page), `${size} MB`).toContainText('Dit bestand is te groot');
      }
      await expect(page.getByLabel('Eerste dag')).toHaveValue('2026-11-10');
      await file(page).setInputFiles(scan(MEGABYTE));
      await send(page);
      await expect(statusOf(page)).toContainText('Het mandaat is vastgelegd');
    });
  });
});

test.describe('the bureau', () => {
  test.use({ storageState: stateOf('bureau') });

  test('appoints, renews and ends a term, and everybody can read it', async ({ page, browser }) => {
    test.setTimeout(180_000);
    await page.goto('/nl/mijn/benoemingen');
    await page.getByRole('link', { name: 'Iemand benoemen' }).click();
    await confirmIfAsked(page, 'Iemand benoemen');
    await page.getByRole('button', { name: 'Benoemen' }).click();
    await expect(alertOf(page)).toContainText('Orgaan: Kies een van de mogelijkheden.');
    await expectAccessibleInBoth(page);
    await page.getByText('Taskforce Samen Organiseren', { exact: true }).last().click();
    await page.getByText('lid van de Taskforce', { exact: true }).click();
    await page.getByLabel('Naam').fill('Wieke Voorbeeld (demo)');
    await page.getByLabel('E-mailadres').fill('wieke@taskforce.example');
    await page.getByLabel('Eerste dag').fill('2026-11-01');
    await page.getByLabel('Laatste dag').fill('2030-11-01');
    await page.getByLabel('Besluit').fill('Voorbeeld: ALV van 10 december 2026, punt 7');
    await page.getByRole('button', { name: 'Benoemen' }).click();
    await expect(alertOf(page)).toContainText('Dit is langer dan vier jaar');
    await page.getByLabel('Laatste dag').fill('2030-10-31');
    await page.getByRole('button', { name: 'Benoemen' }).click();
    await expect(statusOf(page)).toContainText('De benoeming is vastgelegd');
    await expectAccessibleInBoth(page);

    await page.getByRole('link', { name: 'Verleng de termijn van Wieke Voorbeeld (demo)' }).click();
    await confirmIfAsked(page, 'Termijn van Wieke Voorbeeld (demo) verlengen');
    await expect(page.getByRole('main')).toContainText('begint op 1 november 2030');
    await expectAccessibleInBoth(page);
    await page.getByLabel('Laatste dag').fill('2034-10-31');
    await page.getByLabel('Besluit').fill('Voorbeeld: ALV van 2030');
    await page.getByRole('button', { name: 'Termijn verlengen' }).click();
    await expect(statusOf(page)).toContainText('De termijn is verlengd');

    const visitor = await browser.newContext({ storageState: NOBODY });
    const their = await visitor.newPage();
    await their.goto('/nl/benoemingen/taskforce-samen-organiseren');
    const rows = their.getByRole('row', { name: /Wieke Voorbeeld/ });
    await expect(rows).toHaveText([/In functie/, /verlenging.*Begint later/]);
    await expect(their.getByRole('row', { name: /Gijs/ })).toContainText('Eerder geëindigd op 31 maart 2024');
    await expectAccessibleInBoth(their);

    await page.getByRole('link', { name: 'Beëindig de termijn van Wieke Voorbeeld (demo)' }).first().click();
    await confirmIfAsked(page, 'Termijn van Wieke Voorbeeld (demo) beëindigen');
    await expectAccessibleInBoth(page);
    await page.getByLabel('Laatste dag').fill('2027-01-31');
    await page.getByLabel('Waarom').fill('Op eigen verzoek');
    await page.getByRole('button', { name: 'Termijn beëindigen' }).click();
    await expect(statusOf(page)).toContainText('De termijn is beëindigd');
    await their.reload();
    await expect(rows).toHaveText([/31 januari 2027: Op eigen verzoek.*In functie/, /Voorbij/]);
    const data = await their.request.get('/api/v1/appointments?body=taskforce-samen-organiseren');
    const { appointments } = await data.json();
    expect(appointments[0]).toMatchObject({ body: 'taskforce-samen-organiseren', state: 'in_office' });
    expect(JSON.stringify(appointments)).not.toContain('@');
    expect((await their.request.get('/api/v1/appointments?body=onbekend')).status()).toBe(400);
    await visitor.close();
  });
});
