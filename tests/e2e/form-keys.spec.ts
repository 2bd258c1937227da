import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { type HTMLElement, parse } from 'node-html-parser';
import { ACCOUNTS } from './support/accounts';
import { inDays } from './support/college';
import { type Filler, HttpPerson } from './support/http-person';
import { type StoppablePortal, startStoppablePortal } from './support/stoppable-portal';
import { Tenants } from './support/tenants';
import { expect, test } from './support/test';

/** A municipality in which no other test does anything. */
const TOWN = 'urk';
const INVITE = '/nl/mijn/mensen/uitnodigen';
const LEAVES = /\/weghalen\//;
const BOTH = 'done, and the other too';

test.describe('a form that comes back', () => {
  let tenants: Tenants;
  let town: string;
  let baseURL: string;

  test.beforeAll(async ({ baseURL: address }) => {
    baseURL = address ?? '';
    tenants = new Tenants();
    town = await tenants.municipality(TOWN);
  });
  test.afterAll(() => tenants.close());

  /** A browser in which a new administrator is logged in. */
  async function logIn(page: Page): Promise<{ id: string }> {
    const administrator = await tenants.person(town, ['administrator']);
    const person = await HttpPerson.logIn(administrator, baseURL);
    await page.context().addCookies((await person.http.storageState()).cookies);
    await person.close();
    return administrator;
  }

  for (const script of [true, false]) {
    test.describe(script ? 'in a browser with script' : 'in a browser without script', () => {
      test.use({ javaScriptEnabled: script });

      test('by Back, from the cache of pages, with another input does that too', async ({ page }) => {
        const { id } = await logIn(page);
        const [one, two] = [`${randomUUID()}@urk.example`, `${randomUUID()}@urk.example`];
        await page.goto(INVITE);
        const key = await formKey(page).inputValue();
        await invite(page, one);
        await page.goBack();
        await bringBack(page, key);
        await invite(page, two);
        await expect(page.getByRole('row', { name: new RegExp(one) })).toBeVisible();
        await expect(page.getByRole('row', { name: new RegExp(two) })).toBeVisible();
        const done = await tenants.entriesOf(id);
        await page.reload();
        expect(await tenants.entriesOf(id)).toBe(done);
      });
    });
  }

  test('by Back, with the same input, does it once', async ({ page }) => {
    const { id } = await logIn(page);
    const email = `${randomUUID()}@urk.example`;
    await page.goto(INVITE);
    const key = await formKey(page).inputValue();
    await invite(page, email);
    const done = await tenants.entriesOf(id);
    await page.goBack();
    await bringBack(page, key);
    await invite(page, email);
    expect(await tenants.entriesOf(id)).toBe(done);
  });

  test('in two tabs does what each of them sends', async ({ page, context }) => {
    await logIn(page);
    const other = await context.newPage();
    for (const tab of [page, other]) await tab.goto(INVITE);
    await bringBack(other, await formKey(page).inputValue());
    const [one, two] = [`${randomUUID()}@urk.example`, `${randomUUID()}@urk.example`];
    await Promise.all([invite(page, one), invite(other, two)]);
    await page.reload();
    for (const email of [one, two]) {
      await expect(page.getByRole('row', { name: new RegExp(email) })).toBeVisible();
    }
  });

  test('whichever it is: once with the same input, and another is done or refused with words', async () => {
    test.setTimeout(240_000);
    const made = await tenants.person(town, ['administrator', 'secretary', 'coordinator', 'council']);
    await tenants.person(town, ['delegate']);
    await tenants.invitation(town, made.id, `${randomUUID()}@urk.example`);
    await tenants.evidence(town, made.id, 'Meting');
    const person = await HttpPerson.logIn(made, baseURL);
    await tenants.confirm(made.id);
    const outcomes = await walk(tenants, person);
    expect(outcomes.length).toBeGreaterThan(7);
    expect(outcomes.filter((what) => what === BOTH).length).toBeGreaterThan(1);
  });

  test('about what is gone since says so without script, with status 404', async () => {
    const made = await tenants.person(town, ['coordinator']);
    await tenants.evidence(town, made.id, 'Meting die weggaat');
    const person = await HttpPerson.logIn(made, baseURL);
    const path = (await person.pagesWithForms()).find((one) => /\/bewijs\/[0-9a-f-]{36}$/.test(one)) ?? '';
    const [form] = await person.formsOn(path);
    if (!form) throw new Error(`No form on ${path}`);
    await person.send(path, form, inputOf(form, 'een'));
    const again = await person.send(path, form, (name) => (name === 'formKey' ? randomUUID() : undefined));
    for (const answer of [again, await person.open(path)]) {
      expect([answer.status(), parse(await answer.text()).querySelector('main h1')?.text]).toEqual([
        404,
        'Deze pagina bestaat niet',
      ]);
    }
    await person.close();
  });
});

test.describe('the forms of the bodies, on a portal of their own', () => {
  let portal: StoppablePortal;
  let tenants: Tenants;
  test.beforeAll(async () => {
    portal = await startStoppablePortal();
    tenants = new Tenants(portal.ownerUrl);
  });
  test.afterAll(async () => {
    await tenants?.close();
    await portal?.end();
  });

  // Whoever can end the terms of others comes last.
  for (const name of [
    'collegeMember1',
    'collegeSecretary',
    'collegeChair',
    'controller',
    'assemblyChair',
    'bureau',
  ] as const) {
    test(`of ${name}: once with the same input, and another is done or refused with words`, async () => {
      test.setTimeout(240_000);
      const id = await tenants.idOf(ACCOUNTS[name]);
      const person = await HttpPerson.logIn({ id, email: ACCOUNTS[name] }, portal.address);
      await tenants.confirm(id);
      const outcomes = await walk(tenants, person);
      expect(outcomes.filter((what) => what !== 'refused')).not.toEqual([]);
    });
  }
});

const formKey = (page: Page) => page.locator('main input[name=formKey]');

/** Lets the form on a page be that of before, with its key: some ways back bring it, and some ask the server anew. */
async function bringBack(page: Page, key: string): Promise<void> {
  await formKey(page).evaluate((field, old) => field.setAttribute('value', old), key);
}

async function invite(page: Page, email: string): Promise<void> {
  await page.getByLabel('E-mailadres van uw collega').fill(email);
  await page.getByText('informatiemanager', { exact: true }).click();
  await page.getByRole('button', { name: 'Uitnodiging versturen' }).click();
  await expect(page.getByText('De uitnodiging is verstuurd.')).toBeVisible();
}

/** Fills what people type in a form with something that fits, each time the same for the same `word`. */
function inputOf(form: HTMLElement, word: string): Filler {
  const unique = randomUUID().slice(0, 8);
  const fitting: Record<string, string> = {
    email: `${word}.${unique}@urk.example`,
    date: inDays(word === 'een' ? 0 : -1),
    link: `https://www.urk.example/${word}`,
    domain: `${word}-${unique}.example`,
    text: `Proef ${word} ${unique}`,
  };
  return (name, given) => {
    const control = form.querySelector(`[name="${name}"]`);
    if (control?.tagName === 'SELECT')
      return control.querySelectorAll('option').at(-1)?.getAttribute('value');
    const type = control?.tagName === 'TEXTAREA' ? 'text' : (control?.getAttribute('type') ?? 'text');
    return fitting[name] ?? (given || fitting[type]);
  };
}

/** Whether two ways to fill a form send something else: a page may have filled it in already. */
function differ(form: HTMLElement, one: Filler, other: Filler): boolean {
  return form.querySelectorAll('input, textarea').some((control) => {
    const [name, given] = [control.getAttribute('name') ?? '', control.getAttribute('value') ?? ''];
    return control.getAttribute('type') !== 'file' && one(name, given) !== other(name, given);
  });
}

/** Sends every form that somebody comes to, each three times over. Returns what came of each. */
async function walk(tenants: Tenants, person: HttpPerson): Promise<string[]> {
  const tried: string[] = [];
  // Who gives up a role may do less from then on.
  const paths = (await person.pagesWithForms()).sort(
    (a, b) => Number(LEAVES.test(a)) - Number(LEAVES.test(b)),
  );
  for (const path of paths) {
    const count = (await person.formsOn(path)).length;
    for (let index = 0; index < count; index += 1) {
      const form = (await person.formsOn(path))[index];
      if (form?.querySelector('[name=formKey]')) tried.push(await sendThrice(tenants, person, path, form));
    }
  }
  await person.close();
  return tried;
}

/**
 * Sends one form as it is, twice more at once, and then with another input. Whoever is told that it was done finds
 * it in the audit trail; the same input is there once.
 */
async function sendThrice(
  tenants: Tenants,
  person: HttpPerson,
  path: string,
  form: HTMLElement,
): Promise<string> {
  const [one, other] = [inputOf(form, 'een'), inputOf(form, 'twee')];
  const send = async (filler: Filler) => {
    const answer = await person.send(path, form, filler);
    const isDone = new URL(answer.url()).searchParams.has('gedaan');
    expect(answer.status(), path).toBeLessThan(500);
    const words = /role="alert"|<h1/.test(await answer.text());
    expect(isDone || words, `${path}: refused with words`).toBe(true);
    return { isDone, url: answer.url() };
  };
  const before = await tenants.entriesOf(person.id);
  const first = await send(one);
  const after = await tenants.entriesOf(person.id);
  expect(after - before, `${path}: said done`).toBe(first.isDone ? 1 : after - before);
  if (!first.isDone) return 'refused';
  const again = await Promise.all([send(one), send(one)]);
  expect(
    again.map(({ url }) => url),
    path,
  ).toEqual([first.url, first.url]);
  expect(await tenants.entriesOf(person.id), `${path}: the same input again`).toBe(after);
  if (!differ(form, one, other)) return 'done';
  const third = await send(other);
  expect(await tenants.entriesOf(person.id), `${path}: another input`).toBe(after + (third.isDone ? 1 : 0));
  return third.isDone ? BOTH : 'done, and the other refused';
}
