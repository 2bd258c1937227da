import { formatDay } from '@/lib/platform/format';
import { readInhabitants, readMunicipalities } from '@/prisma/seed/read-facts';
import { stateOf } from './support/accounts';
import { expectAccessibleInBoth } from './support/axe';
import { choose, inDays } from './support/college';
import { expect, test } from './support/test';

const LONG = 420_000;
const csvFile = (name: string, rows: string[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(`${rows.join('\n')}\n`),
});

test.describe('the bureau, in Dutch', () => {
  test.use({ storageState: stateOf('bureau') });

  // One ends and one begins, so that the number of municipalities stays what other tests count on.
  test('prepares a split, sees what it will do, and carries it out on the day itself', async ({ page }) => {
    test.setTimeout(LONG);
    const main = page.getByRole('main');
    const part = async (successor: string | null, addresses: string, isMain: boolean) => {
      const form = page.getByRole('group').filter({ hasText: 'Gemeente toevoegen' });
      if (!(await page.getByLabel('Gemeente die eindigt').isVisible())) {
        await form.getByText('Gemeente toevoegen', { exact: true }).click();
      }
      await page.getByLabel('Gemeente die eindigt').selectOption({ label: 'Rozendaal' });
      if (successor) await page.getByLabel('Opvolger die al bestaat').selectOption({ label: successor });
      else {
        await page.getByLabel('CBS-code van de nieuwe gemeente').fill('GM9901');
        await page.getByLabel('Naam van de nieuwe gemeente').fill('Veluwezoom (proef)');
        await page.getByLabel('Provincie van de nieuwe gemeente').selectOption({ label: 'Gelderland' });
      }
      await page.getByLabel('Aantal adressen dat overgaat').fill(addresses);
      await choose(page, isMain ? 'Mensen, verplichtingen, bewijs en het gebied' : 'Alleen het gebied');
      await page.getByRole('button', { name: 'Toevoegen', exact: true }).click();
    };

    await page.goto('/nl/mijn');
    await page.getByRole('link', { name: 'Herindelingen', exact: true }).click();
    await expectAccessibleInBoth(page);
    await page.getByRole('link', { name: 'Herindeling voorbereiden' }).click();
    await page.getByLabel('Dag van de herindeling').fill(inDays(-1));
    await page.getByLabel('Waar berust dit op?').fill('Proefbesluit');
    await page.getByRole('button', { name: 'Voorbereiden' }).click();
    await expect(main.getByRole('alert')).toContainText('Kies een datum vanaf vandaag.');
    await expectAccessibleInBoth(page);
    await page.getByLabel('Dag van de herindeling').fill(inDays(0));
    await page.getByRole('button', { name: 'Voorbereiden' }).click();
    await expect(page.getByText('De herindeling is begonnen.', { exact: false })).toBeVisible();
    await expectAccessibleInBoth(page);

    // Into itself: the page says what is wrong, and offers no way on.
    await part('Rozendaal', '10', true);
    await expect(main).toContainText('Rozendaal gaat over in zichzelf.');
    await expect(page.getByRole('link', { name: 'Uitvoeren' })).toHaveCount(0);
    await expectAccessibleInBoth(page);
    await page.getByRole('button', { name: 'Haal Rozendaal naar Rozendaal weg' }).click();
    await expect(page.getByText('De gemeente is weggehaald.')).toBeVisible();

    await part(null, '600', true);
    await expect(page.getByText('De gemeente is toegevoegd.')).toBeVisible();
    await part('Rheden', '200', false);
    await expect(page.getByRole('heading', { name: 'Dit gebeurt er bij het uitvoeren' })).toBeVisible();
    // 1,837 inhabitants by 600 and 200 addresses: 1,378 and 459.
    await expect(
      page.getByRole('row', { name: /^Veluwezoom \(proef\) \(nieuw\).* 1\.378 2$/ }),
    ).toBeVisible();
    await expect(page.getByRole('row', { name: /^Rozendaal .* 1\.837 2 / })).toBeVisible();
    await expect(page.getByRole('row', { name: /^Rheden .* → / })).toBeVisible();
    await expectAccessibleInBoth(page);
    const plan = page.url().replace(/\?.*/, '');

    // While another test lets the assembly vote the page says so, and the way on comes when that vote closes.
    const wayOn = page.getByRole('link', { name: 'Uitvoeren', exact: true });
    await expect(async () => {
      await page.goto(plan);
      await expect(wayOn).toBeVisible({ timeout: 1000 });
    }).toPass({ timeout: 240_000 });
    await wayOn.click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Herindeling uitvoeren');
    await expectAccessibleInBoth(page);
    await page.getByRole('button', { name: 'Herindeling uitvoeren' }).click();
    await expect(page.getByText('De herindeling is uitgevoerd.', { exact: false })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Dit is er gebeurd' })).toBeVisible();
    await expectAccessibleInBoth(page);

    // The back button leads to a page that says it is over.
    await page.goto(`${plan}/uitvoeren`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dit kan nu niet');
    await expectAccessibleInBoth(page);

    await page.goto('/nl/gemeenten/rozendaal');
    await expect(main).toContainText('Rozendaal bestaat niet meer');
    await expectAccessibleInBoth(page);
    await main.getByRole('link', { name: 'Veluwezoom (proef)' }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Veluwezoom (proef)');
    await expect(main).toContainText('1.378');
    await expect(main).toContainText(`Veluwezoom (proef) is ontstaan op ${formatDay('nl', inDays(0))}.`);
    await expect(main.getByRole('link', { name: 'Rozendaal' })).toBeVisible();
    await expectAccessibleInBoth(page);
  });

  test('reads in numbers of inhabitants: wrong rows are said one by one, and only a right list counts', async ({
    page,
  }) => {
    test.setTimeout(LONG);
    const names = new Map(readMunicipalities().map(({ code, name }) => [code, name]));
    const rows = readInhabitants()
      .filter(({ referenceDate }) => referenceDate === '2026-01-01')
      .map(({ code, inhabitants }) => `${code};"${names.get(code)}";${inhabitants}`);
    const wrong = rows.map((row) => (row.startsWith('GM0268') ? 'GM0268;Nijmegen;veel' : row));
    const send = async (name: string, list: string[]) => {
      await page.goto('/nl/mijn/inwoners');
      await page.getByLabel('Peildatum').fill('2026-01-01');
      await page.getByLabel('CSV-bestand').setInputFiles(csvFile(name, ['code;name;inhabitants', ...list]));
      await page.getByRole('button', { name: 'Inlezen en nakijken' }).click();
    };

    await page.goto('/nl/mijn/inwoners');
    await page.getByLabel('Peildatum').fill('2026-01-01');
    await page.getByRole('button', { name: 'Inlezen en nakijken' }).click();
    await expect(page.getByRole('main').getByRole('alert')).toContainText('Kies een bestand.');
    await expectAccessibleInBoth(page);

    await send('fout.csv', [...wrong, 'GM7777;Onbekend;12']);
    await expect(page.getByRole('heading', { name: '2 regels kloppen niet' })).toBeVisible();
    await expect(
      page.getByRole('row', { name: /GM0268 Nijmegen Het aantal is geen heel getal/ }),
    ).toBeVisible();
    await expect(page.getByRole('row', { name: /^344 GM7777 Onbekend Deze code staat niet/ })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Laat deze aantallen gelden' })).toHaveCount(0);
    await expectAccessibleInBoth(page);
    await page.goto('/nl/mijn');
    await page.getByRole('link', { name: 'Inwonertallen op 1 januari 2026' }).first().click();
    await page.getByRole('button', { name: 'Gooi deze lijst weg' }).click();
    await expect(page.getByText('De lijst is weggegooid.', { exact: false })).toBeVisible();

    await send('goed.csv', rows);
    await expect(page.getByRole('main')).toContainText('18.130.208');
    await expectAccessibleInBoth(page);
    await page.getByRole('button', { name: 'Laat deze aantallen gelden' }).click();
    await expect(page.getByText('De inwonertallen gelden.')).toBeVisible();
    await expect(page.getByRole('row', { name: /1 januari 2026 goed\.csv .* Geldt$/ })).toBeVisible();
    await expectAccessibleInBoth(page);
  });
});

test.describe('the bureau, in English', () => {
  test.use({ storageState: stateOf('bureau') });

  test('reads in a list of mergers, whole or not at all, and withdraws what came of it', async ({ page }) => {
    const heading =
      'date,dissolved_code,dissolved_name,successor_code,successor_name,addresses,main_successor';
    const day = inDays(60);
    const row = `${day},GM0339,Renswoude,GM0345,Veenendaal,2000,yes`;
    await page.goto('/en/mijn/herindelingen/invoeren');
    const send = async (rows: string[]) => {
      await page.getByLabel('CSV file').setInputFiles(csvFile('list.csv', [heading, ...rows]));
      await page.getByRole('button', { name: 'Read in' }).click();
    };
    await send([row, `${day},GM0088,Schiermonnikoog,GM0060,Ameland,many,yes`]);
    await expect(page.getByRole('main').getByRole('alert')).toContainText(
      'Line 3: the number of addresses is no whole number.',
    );
    await expectAccessibleInBoth(page);
    await send([row]);
    await expect(page.getByText('The list was read in.', { exact: false })).toBeVisible();
    await expect(page.getByRole('row', { name: /^Veenendaal .* → / })).toBeVisible();
    await expect(page.getByText('You can carry this out from', { exact: false })).toBeVisible();
    await page.getByText('Is this not going ahead?').click();
    await page.getByRole('button', { name: 'Withdraw the reorganisation' }).click();
    await expect(page.getByText('Withdrawn', { exact: true })).toBeVisible();
    await expectAccessibleInBoth(page);
  });
});
