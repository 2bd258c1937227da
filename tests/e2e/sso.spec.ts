import { randomUUID } from 'node:crypto';
import type { Browser, Page } from '@playwright/test';
import { type RunningProvider, startProvider } from '@/scripts/identity-provider/provider';
import { stateOf } from './support/accounts';
import { expectAccessible, expectAccessibleInBoth } from './support/axe';
import { spillsOf } from './support/circumstances';
import { confirmIfAsked } from './support/confirm';
import { expect, test } from './support/test';

const DOMAIN = `${randomUUID().slice(0, 8)}.vlieland.example`;
const CLIENT = { clientId: 'bindend', clientSecret: 'geheim van de test' };
const wad = { subject: 'wad', name: 'Wad Vlieger (demo)', email: `wad@${DOMAIN}`, groups: ['informatie'] };
const eb = { subject: 'eb', name: 'Eb Vloed (demo)', email: `eb@${DOMAIN}`, groups: ['kantine'] };

const main = (page: Page) => page.getByRole('main');
const press = (page: Page, name: string | RegExp) => main(page).getByRole('button', { name }).click();
const follow = (page: Page, name: string) => main(page).getByRole('link', { name, exact: true }).click();
const expectTitle = (page: Page, title: string) =>
  expect(page.getByRole('heading', { level: 1 })).toHaveText(title);

/** A browser in which nobody is logged in: a new one would take over the state of the administrator's. */
const nobody = { storageState: { cookies: [], origins: [] } };

/** The bureau looks at the domain and confirms it. */
async function confirmDomain(browser: Browser): Promise<void> {
  const context = await browser.newContext({ storageState: stateOf('bureau') });
  const page = await context.newPage();
  await page.goto('/nl/mijn/beheerders');
  await follow(page, 'Maildomeinen van gemeenten');
  await expectAccessible(page);
  await page.getByRole('link', { name: `Beoordelen: ${DOMAIN} van Vlieland` }).click();
  await confirmIfAsked(page, `Is ${DOMAIN} van Vlieland?`);
  await press(page, 'Oordeel vastleggen');
  await expect(main(page).getByRole('alert')).toContainText('Uw oordeel');
  await expectAccessibleInBoth(page);
  await page.getByText('Ja, dit domein is van de gemeente', { exact: true }).click();
  await page.getByLabel('Wat hebt u gecontroleerd?').fill('Gebeld met het algemene nummer.');
  await press(page, 'Oordeel vastleggen');
  await expect(page.getByText('Het domein is bevestigd.')).toBeVisible();
  expect(await spillsOf(page)).toEqual([]);
  await context.close();
}

/** A colleague who was never here logs in as at work, and gets the role of their group. */
async function logInAsColleague(browser: Browser): Promise<void> {
  const context = await browser.newContext(nobody);
  const page = await context.newPage();
  await page.goto('/nl/inloggen');
  await follow(page, 'Kies uw gemeente');
  await page.getByLabel('Gemeente of e-mailadres').fill(wad.email);
  await press(page, 'Zoeken');
  await expectAccessible(page);
  await follow(page, 'Inloggen bij Vlieland');
  await press(page, /Wad Vlieger/);
  await expect(page).toHaveURL(/\/nl\/mijn$/);
  await expect(page.getByRole('banner')).toContainText('Vlieland');
  await expect(page.getByRole('banner')).toContainText('informatiemanager');
  await page.goto('/nl/mijn/bevestigen?volgende=%2Fnl%2Fmijn');
  await expectTitle(page, 'Log eerst in met een eigen wachtwoord');
  await expectAccessibleInBoth(page);
  await context.close();
}

/** Who has no role is told so, also without script and in English; and so is who comes back to an old address. */
async function failToLogIn(browser: Browser): Promise<void> {
  const context = await browser.newContext({ ...nobody, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/en/inloggen/gemeente?gemeente=vlie');
  await follow(page, 'Log in at Vlieland');
  await press(page, /Eb Vloed/);
  const alert = main(page).getByRole('alert');
  await expect(alert).toContainText('Logging in at Vlieland failed');
  await expect(alert).toContainText('You have no role at this municipality. Ask its administrator');
  await page.goto('/api/sso/vlieland/callback?code=old&state=old');
  await expect(alert).toContainText('You came back too late, or in another browser.');
  await context.close();
  const seen = await (await browser.newContext(nobody)).newPage();
  await seen.goto('/nl/inloggen/gemeente?fout=sso_no_role&bij=vlieland');
  await expectAccessibleInBoth(seen);
  await seen.context().close();
}

test.describe
  .serial('the own log-in of a municipality', () => {
    test.use({ storageState: stateOf('administratorVlieland') });
    let provider: RunningProvider | undefined;
    test.afterAll(() => provider?.stop());

    test('is set up by its administrator, with a domain that the bureau confirms', async ({
      page,
      browser,
    }) => {
      test.setTimeout(180_000);
      await page.goto('/nl/mijn/mensen');
      await follow(page, 'Inloggen met het account van uw gemeente');
      await expectTitle(page, 'Inloggen met het account van uw gemeente');
      const address =
        (await main(page)
          .getByText(/\/api\/sso\/vlieland\/callback$/)
          .textContent()) ?? '';
      provider = await startProvider({ ...CLIENT, accounts: [wad, eb], redirectUris: [address] });

      await follow(page, 'Verbinding instellen');
      await confirmIfAsked(page, 'Verbinding instellen');
      await page.getByLabel('Uitgever (issuer)').fill('http://inloggen.vlieland.example');
      await page.getByLabel('Geheim (client secret)').fill(CLIENT.clientSecret);
      await press(page, 'Verbinding opslaan');
      const alert = main(page).getByRole('alert');
      await expect(alert).toContainText('Uitgever (issuer): Vul een https-adres in');
      await expect(alert).toContainText('Kenmerk van Bindend (client ID): Vul dit in.');
      await expect(page.getByLabel('Geheim (client secret)')).toHaveValue('');
      await expectAccessibleInBoth(page);
      await page.getByLabel('Uitgever (issuer)').fill(provider.issuer);
      await page.getByLabel('Kenmerk van Bindend (client ID)').fill(CLIENT.clientId);
      await page.getByLabel('Geheim (client secret)').fill(CLIENT.clientSecret);
      await press(page, 'Verbinding opslaan');
      await expect(page.getByText('De verbinding is opgeslagen.')).toBeVisible();
      await press(page, 'Verbinding testen');
      await expect(page.getByText('De verbinding werkt.', { exact: false })).toBeVisible();

      await follow(page, 'Domein opgeven');
      await expectAccessible(page);
      await page.getByLabel('Domein').fill(`@${DOMAIN}`);
      await press(page, 'Domein opgeven');
      await expect(page.getByText('Het domein is opgegeven.', { exact: false })).toBeVisible();
      await press(page, 'Aanzetten');
      await expect(alert).toContainText('laat minstens één domein bevestigen');
      await confirmDomain(browser);

      await page.goto('/nl/mijn/sso');
      await follow(page, 'Groep toevoegen');
      await expectAccessible(page);
      await page.getByLabel('Groep').fill('informatie');
      await page.getByText('informatiemanager', { exact: true }).click();
      await press(page, 'Groep toevoegen');
      await expect(page.getByText('De groep is toegevoegd.')).toBeVisible();
      await press(page, 'Aanzetten');
      await expect(page.getByText('Het inloggen staat aan.')).toBeVisible();
    });

    test('lets colleagues in, tells who has no role, and is switched off again', async ({
      page,
      browser,
    }) => {
      test.setTimeout(180_000);
      await logInAsColleague(browser);
      await failToLogIn(browser);
      await page.goto('/nl/mijn/sso');
      await expect(page.getByRole('row', { name: /Wad Vlieger/ })).toContainText(wad.email);
      await expectAccessibleInBoth(page);
      expect(await spillsOf(page)).toEqual([]);
      await press(page, 'Uitzetten');
      await expect(page.getByText('Het inloggen staat uit.', { exact: true }).first()).toBeVisible();
    });
  });
