import type { Page } from '@playwright/test';
import { stateOf } from './support/accounts';
import { expectAccessible, expectAccessibleInBoth } from './support/axe';
import { spillsOf } from './support/circumstances';
import { expect, test } from './support/test';

/** Somebody who is not logged in: a new context would be who the test is. */
const NOBODY = { cookies: [], origins: [] };
const STANDARD = 'Digitale aangifte overlijden';
const MEGABYTE = 1024 * 1024;

/** A file as an office sends it; `size` in bytes, the first of them those of a PDF. */
function document(size: number, first = '%PDF-1.4') {
  const buffer = Buffer.alloc(size);
  buffer.write(first);
  return { name: 'meting.pdf', mimeType: 'application/pdf', buffer };
}

const alertOf = (page: Page) => page.getByRole('main').getByRole('alert');
const statusOf = (page: Page) => page.getByRole('main').getByRole('status');
const send = (page: Page) => page.getByRole('button', { name: 'Bewijs toevoegen' }).click();
const what = (page: Page) => page.getByLabel('Wat laat dit zien?');
const open = async (page: Page) => {
  await page.goto('/nl/mijn/verplichtingen');
  await page.getByRole('link', { name: STANDARD }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Verplichting: ${STANDARD}`);
};

test.describe('an information manager', () => {
  test.use({ storageState: stateOf('coordinatorNijmegen') });
  test.describe.configure({ mode: 'serial' });

  test('shows that the municipality complies, and is told beside the field what is wrong', async ({
    page,
  }) => {
    test.setTimeout(180_000);
    await page.goto('/nl/mijn/verplichtingen');
    await expect(page.getByRole('row', { name: STANDARD })).toContainText('nog geen');
    await open(page);
    await expect(page.getByRole('main')).toContainText('Er is nog geen bewijs');
    await expectAccessibleInBoth(page);
    await page.getByRole('link', { name: 'Bewijs toevoegen' }).click();
    await send(page);
    await expect(alertOf(page)).toContainText('Wat laat dit zien?: Vul dit in.');
    await expect(alertOf(page)).toContainText('Link: Vul een link in of kies een document.');
    await what(page).fill('Aangesloten sinds mei');
    await page.getByLabel('Link').fill('www.nijmegen.example');
    await send(page);
    await expect(alertOf(page)).toHaveText(
      /goed gegaanLink: Vul een volledig adres in dat met https:\/\/ begint/,
    );
    await expect(what(page)).toHaveValue('Aangesloten sinds mei');
    await expectAccessibleInBoth(page);
    await page.getByLabel('Link').fill('https://www.nijmegen.example/aangifte');
    await page.getByLabel('Document').setInputFiles(document(6 * MEGABYTE));
    await send(page);
    await expect(alertOf(page)).toContainText('Dit bestand is te groot');
    await page.getByLabel('Document').setInputFiles(document(100, '<html><script>'));
    await send(page);
    await expect(alertOf(page)).toContainText('Dit bestand is geen pdf, jpg of png');
    await expect(page.getByLabel('Link')).toHaveValue('https://www.nijmegen.example/aangifte');
    await page.getByLabel('Document').setInputFiles(document(2_100_000));
    await send(page);
    await expect(statusOf(page)).toContainText('Het bewijs is toegevoegd');
    const row = page.getByRole('row', { name: 'Aangesloten sinds mei' });
    await expect(row).toContainText('door Bram (demo)');
    await expect(row.getByRole('link', { name: /^www\.nijmegen\.example/ })).toBeVisible();
    await expect(row.getByRole('link', { name: /^Download \(pdf, 2,1\sMB\)/ })).toBeVisible();
    await expectAccessibleInBoth(page);
    expect(await spillsOf(page)).toEqual([]);
    await page.goto('/nl/mijn/verplichtingen');
    await expect(page.getByRole('row', { name: STANDARD })).toContainText('1 stuk');
    const list = await page.request.get('/api/mijn/verplichtingen?taal=nl');
    expect(await list.text()).toMatch(new RegExp(`^${STANDARD};.*;1;http`, 'm'));
  });

  test('gives the document as a download that can do nothing, to the auditor too and to nobody else', async ({
    page,
    browser,
  }) => {
    await open(page);
    const link = page.getByRole('link', { name: /^Download \(pdf, 2,1\sMB\) bij: Aangesloten sinds mei$/ });
    const address = (await link.getAttribute('href')) ?? '';
    const answer = await page.request.get(address);
    expect((await answer.body()).length).toBe(2_100_000);
    expect(answer.headers()).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': expect.stringMatching(
        /^attachment; filename="bewijs-digitale-aangifte-overlijden-nijmegen-20\d\d-\d\d-\d\d\.pdf"$/,
      ),
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringMatching(/default-src 'none'.*sandbox/),
      'cache-control': 'private, no-store',
    });
    const paper = new URL(page.url()).pathname;
    const as = async (storageState: Parameters<typeof browser.newContext>[0]) => {
      const context = await browser.newContext(storageState);
      const statuses = [
        (await context.request.get(address)).status(),
        (await context.request.get(paper, { maxRedirects: 0 })).status(),
      ];
      await context.close();
      return statuses;
    };
    expect(await as({ storageState: stateOf('administratorVlieland') })).toEqual([404, 404]);
    expect(await as({ storageState: stateOf('councilNijmegen') })).toEqual([200, 200]);
    expect(await as({ storageState: stateOf('auditor') })).toEqual([200, 200]);
    expect(await as({ storageState: stateOf('bureau') })).toEqual([403, 200]);
    expect(await as({ storageState: NOBODY })).toEqual([401, 307]);
  });

  test('withdraws what no longer counts; it stays to be read with the reason', async ({ page }) => {
    await open(page);
    await page.getByRole('link', { name: 'Trek in bij: Aangesloten sinds mei' }).click();
    await page.getByRole('button', { name: 'Bewijs intrekken' }).click();
    await expect(alertOf(page)).toContainText('Waarom: Vul dit in.');
    await expectAccessibleInBoth(page);
    await page.getByLabel('Waarom').fill('De aansluiting is vernieuwd');
    await page.getByRole('button', { name: 'Bewijs intrekken' }).click();
    await expect(statusOf(page)).toContainText('Het bewijs is ingetrokken');
    await expect(page.getByRole('main')).toContainText('Er is nog geen bewijs');
    await expect(page.getByRole('row', { name: 'Aangesloten sinds mei' })).toContainText(
      'De aansluiting is vernieuwd',
    );
    await expectAccessibleInBoth(page);
    expect(await spillsOf(page)).toEqual([]);
  });

  test.describe('without script', () => {
    test.use({ javaScriptEnabled: false });

    test('a document that is too large is refused beside its field, and one that fits is kept', async ({
      page,
    }) => {
      await open(page);
      await page.getByRole('link', { name: 'Bewijs toevoegen' }).click();
      for (const size of [9, 6]) {
        await what(page).fill('Zonder script');
        await page.getByLabel('Document').setInputFiles(document(size * MEGABYTE));
        await send(page);
        await expect(alertOf(page), `${size} MB`).toContainText('Dit bestand is te groot');
      }
      await page.getByLabel('Document').setInputFiles(document(MEGABYTE));
      await send(page);
      await expect(statusOf(page)).toContainText('Het bewijs is toegevoegd');
    });
  });
});

test.describe('a council member, in English', () => {
  test.use({ storageState: stateOf('councilNijmegen') });

  test('reads the evidence by way of the standard, and changes nothing @phone', async ({ page }) => {
    await page.goto('/en/standaarden/dmarc');
    await page.getByRole('link', { name: 'Evidence of Nijmegen: 2 pieces' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Obligation: DMARC');
    await expect(page.getByRole('table')).toContainText('12 October 2026, by Bram (demo)');
    await expect(page.getByRole('link', { name: /Add evidence|Withdraw/ })).toHaveCount(0);
    await expectAccessible(page);
    await page.goto(`${new URL(page.url()).pathname}/bewijs`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('You have no access here');
  });
});

test.describe('the auditor', () => {
  test.use({ storageState: stateOf('auditor') });

  test('comes from the log to the obligation that the evidence is for', async ({ page, browser }) => {
    const municipality = await browser.newContext({ storageState: stateOf('coordinatorNijmegen') });
    const their = await municipality.newPage();
    await their.goto('/nl/mijn/verplichtingen');
    await their.getByRole('link', { name: 'GIBIT' }).click();
    await their.getByRole('link', { name: 'Bewijs toevoegen' }).click();
    await what(their).fill('Inkoopvoorwaarden');
    await their.getByLabel('Link').fill('https://www.nijmegen.example/inkoop');
    await send(their);
    await expect(statusOf(their)).toContainText('Het bewijs is toegevoegd');
    await their.goto('/nl/mijn/logboek');
    const entry = their.getByRole('link', { name: 'Voegde bewijs toe bij een verplichting' }).first();
    const address = (await entry.getAttribute('href')) ?? '';
    await municipality.close();

    await page.goto(address);
    await page.getByRole('link', { name: 'Naar de verplichting' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Verplichting: ');
    await expect(page.getByRole('main')).toContainText('Wat Nijmegen hiervoor moet doen');
    await expect(page.getByRole('link', { name: /Bewijs toevoegen|Trek in/ })).toHaveCount(0);
    await expectAccessibleInBoth(page);
  });
});
