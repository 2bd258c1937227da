import { stateOf } from './support/accounts';
import { expectAccessible, expectReadableInDark } from './support/axe';
import { expect, test } from './support/test';

test('a visitor searches, filters and opens a standard @phone', async ({ page }) => {
  await page.goto('/nl/standaarden');
  await expect(page.getByRole('table')).toContainText(/\d+ standaarden/);
  await page.getByLabel('Zoek op naam, afkorting of onderwerp').fill('e-mail');
  await page.getByLabel('Thema').selectOption('security');
  await page.getByLabel('Status').selectOption('binding');
  await page.getByRole('search').getByRole('button', { name: 'Zoeken' }).click();
  await expect(page).toHaveURL('/nl/standaarden?q=e-mail&thema=security&status=binding');
  await expect(page.getByText('1 standaard gevonden')).toBeVisible();
  await expect(page.getByLabel('Zoek op naam, afkorting of onderwerp')).toHaveValue('e-mail');
  await expectAccessible(page);

  await page.getByRole('rowheader').getByRole('link', { name: 'DMARC' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('DMARC');
  await expect(page.getByText('Bindend sinds 1 april 2026')).toBeVisible();
  await expect(page.getByRole('table').first()).toContainText('31 maart 2027');
  await expectAccessible(page);
  await expectReadableInDark(page);

  await page.getByRole('main').getByRole('link', { name: 'Inloggen' }).click();
  await expect(page).toHaveURL('/nl/inloggen?volgende=%2Fnl%2Fstandaarden%2Fdmarc');
});

test('the decision behind a standard is one link away', async ({ page }) => {
  await page.goto('/nl/standaarden/dmarc');
  await page.getByRole('link', { name: '2026-001' }).click();
  await expect(page).toHaveURL('/nl/besluiten/college-van-dienstverleningszaken/2026-001');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('the list pages forth and back, from either end', async ({ page }) => {
  const firstName = () => page.getByRole('rowheader').getByRole('link').first().textContent();
  await page.goto('/nl/standaarden');
  const first = await firstName();
  await page.getByRole('link', { name: 'Volgende 25' }).click();
  await expect(page).toHaveURL(/\?na=/);
  const second = await firstName();
  expect(second).not.toBe(first);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Volgende 25' }).click();
  await expect(page.getByRole('link', { name: 'Volgende 25' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Vorige 25' }).click();
  await expect(page.getByRole('rowheader').getByRole('link').first()).toHaveText(second ?? '');
  await page.getByRole('link', { name: 'Vorige 25' }).click();
  await expect(page.getByRole('rowheader').getByRole('link').first()).toHaveText(first ?? '');
  await expect(page.getByRole('link', { name: 'Vorige 25' })).toHaveCount(0);

  await page.getByRole('columnheader', { name: 'Standaard' }).getByRole('link').click();
  await expect(page).toHaveURL('/nl/standaarden?volgorde=name_desc');
  await expect(page.getByRole('columnheader', { name: 'Standaard' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
});

test('nothing found says so and offers ways on @phone', async ({ page }) => {
  await page.goto('/en/standaarden?q=gezocht&thema=geo');
  await expect(page.getByRole('heading', { name: 'No standard matches your search' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'See all standards' }).click();
  await expect(page).toHaveURL('/en/standaarden');
});

test('an address with mistakes shows the list and says what was left out', async ({ page }) => {
  await page.goto('/nl/standaarden?thema=sport&status=x&volgorde=y&na=z');
  await expect(page.getByText('Dit thema kennen wij niet.')).toBeVisible();
  await expect(page.getByText('De plek in de lijst klopt niet.')).toBeVisible();
  await expect(page.getByRole('row')).toHaveCount(26);
  await expectAccessible(page);
});

test('a search that is too long says so at the field and keeps what was typed', async ({ page }) => {
  const long = 'a'.repeat(101);
  await page.goto(`/en/standaarden?q=${long}`);
  const field = page.getByRole('searchbox');
  await expect(field).toHaveValue(long);
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByText('Search with at most 100 characters.')).toBeVisible();
  await expectAccessible(page);
});

test('an unknown standard is not found, in words', async ({ page }) => {
  const answer = await page.goto('/nl/standaarden/bestaat-niet');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deze pagina bestaat niet');
  await expectAccessible(page);
});

test('the standard in English, and its data', async ({ page, request }) => {
  await page.goto('/en/standaarden/digitale-aangifte-overlijden');
  await expect(page.getByRole('heading', { name: 'What you have to do' })).toBeVisible();
  await expect(page.getByText('The requirements on this page are an example')).toBeVisible();
  await expectAccessible(page);
  const href = await page.getByRole('link', { name: 'JSON' }).getAttribute('href');
  const answer = await request.get(href ?? '');
  expect(await answer.json()).toMatchObject({ slug: 'digitale-aangifte-overlijden' });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('searching and opening work', async ({ page }) => {
    await page.goto('/nl/standaarden');
    await page.getByLabel('Zoek op naam, afkorting of onderwerp').fill('gibit');
    await page.getByRole('search').getByRole('button', { name: 'Zoeken' }).click();
    await page.getByRole('rowheader').getByRole('link', { name: 'GIBIT' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('GIBIT');
  });
});

test.describe('an official of Nijmegen', () => {
  test.use({ storageState: stateOf('coordinatorNijmegen') });

  test('sees at the same address what a standard means for Nijmegen @phone', async ({ page }) => {
    await page.goto('/nl/standaarden?status=binding');
    await expect(page.getByRole('banner')).toContainText('Nijmegen');
    await expect(page.getByRole('row', { name: /DMARC/ })).toContainText('31 maart 2027');
    await expectAccessible(page);
    await page.getByRole('rowheader').getByRole('link', { name: 'DMARC' }).click();
    await expect(page).toHaveURL('/nl/standaarden/dmarc');
    const panel = page.getByRole('region', { name: 'Voor Nijmegen' });
    await expect(panel).toContainText('Voldoe uiterlijk op 31 maart 2027.');
    await expectAccessible(page);
    await panel.getByRole('link', { name: 'Alle verplichtingen van Nijmegen' }).click();
    await expect(page).toHaveURL('/nl/mijn/verplichtingen');
  });

  test('has nothing to do for a standard that does not bind', async ({ page }) => {
    await page.goto('/en/standaarden/ipv6');
    await expect(page.getByRole('region', { name: 'For Nijmegen' })).toContainText(
      'Nijmegen has nothing to do for this standard now',
    );
  });

  test('is told in words, and with a title, that a standard is unknown', async ({ page }) => {
    const answer = await page.goto('/nl/standaarden/bestaat-niet');
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deze pagina bestaat niet');
    await expect(page.getByRole('banner')).toContainText('Nijmegen');
    await expectAccessible(page);
  });

  test('reads and filters the obligations, and takes them along as a file @phone', async ({ page }) => {
    await page.goto('/en/mijn/verplichtingen');
    await expect(page.getByRole('row', { name: /GIBIT/ })).toContainText('1 July 2027');
    await expectAccessible(page);
    const answer = await page.request.get(
      (await page.getByRole('link', { name: 'Download as CSV' }).getAttribute('href')) ?? '',
    );
    expect(answer.headers()['content-type']).toBe('text/csv; charset=utf-8');
    expect(await answer.text()).toContain('GIBIT;2023;2026-10-15;2027-07-01;');
    await page.getByRole('link', { name: /^Date passed/ }).click();
    await expect(page).toHaveURL('/en/mijn/verplichtingen?termijn=passed');
    await expectAccessible(page);
    await page.goto('/nl/mijn/verplichtingen?termijn=ooit&na=x');
    await expect(page.getByText('Deze termijn kennen wij niet.')).toBeVisible();
  });
});

test.describe('a member of a College', () => {
  test.use({ storageState: stateOf('collegeMember1') });
  test('reads that obligations are for municipalities', async ({ page }) => {
    await page.goto('/nl/standaarden/dmarc');
    await expect(page.getByText('Verplichtingen gelden per gemeente')).toBeVisible();
    await page.goto('/nl/mijn/verplichtingen');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('U hebt hier geen toegang');
    const refused = await page.request.get('/api/mijn/verplichtingen');
    expect(refused.status()).toBe(403);
  });
});

test('a visitor gets no file of obligations, and logs in to see the page', async ({ page, request }) => {
  expect((await request.get('/api/mijn/verplichtingen')).status()).toBe(401);
  await page.goto('/nl/mijn/verplichtingen?termijn=near');
  await expect(page).toHaveURL('/nl/inloggen?volgende=%2Fnl%2Fmijn%2Fverplichtingen%3Ftermijn%3Dnear');
});
