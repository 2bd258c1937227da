import type { Browser, Page } from '@playwright/test';
import { sourceFiles } from '../support/source-files';
import { stateOf } from './support/accounts';
import { faultsOf, faultsOfWords, watchShifts } from './support/circumstances';
import { PORTAL_PAGES, PUBLIC_EXAMPLES, PUBLIC_PAGES } from './support/pages';
import { expect, test } from './support/test';

// A page is opened once in each language and for each role; circumstances change on it, so that it stays quick.
test.describe.configure({ mode: 'parallel' });

/** Pages that no walk leads to: they show in the middle of a story, or are another page at its own address. */
const NOT_WALKED = [
  /^mijn\/alv\/\[id\]\/.+/, // A meeting that is being prepared: vote.spec.ts
  /^mijn\/stemmen\/\[ballotId\]/, // A vote that is open: vote.spec.ts
  /^mijn\/besluiten\/\[id\]\/(gepubliceerd|gestemd|publiceren|sluiten|stemmen)$/, // decide.spec.ts
  /^\(public\)\/.*\/(jaar|zoeken)\/\[\w+\]$/, // The list it stands below, with something looked for
  /^mijn\/(herindelingen\/\[id\]\/uitvoeren|inwoners\/\[id\])$/, // reorganise.spec.ts
  /^(uitnodiging|wachtwoord)\/\[token\]$/, // Opened by the link in a mail: people.spec.ts
  /^(post|mijn\/logboek)\/\[id\]$/, // A mail that was sent, a line that was written: people.spec.ts
  /^mijn\/account\/passkey\/\[id\]/, // A passkey that was added: second-factor.spec.ts
  /^mijn\/domeinen\/\[id\]/, // A domain that was asked for: sso.spec.ts
  /^mijn\/mandaten\/opdracht/, // An item of a meeting to come: vote.spec.ts
  /^mijn\/standaarden/, // What /standaarden shows to somebody who is logged in
  /^\(public\)\/\[\.\.\.rest\]$/, // What does not exist
];

const GROUPS = [{ as: null, paths: [...PUBLIC_PAGES, ...PUBLIC_EXAMPLES] }, ...Object.values(PORTAL_PAGES)];

/** An address without what is its own, to know two pages of one kind. */
const kindOf = (path: string) => path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}|\b20\d\d\b/g, '*');

/** Routes of which no page was seen. */
function unseenRoutes(seen: Set<string>): string[] {
  const routes = sourceFiles('app/[locale]', /^page\.tsx$/).map((file) =>
    file.slice('app/[locale]/'.length).replace(/\/?page\.tsx$/, ''),
  );
  return routes
    .filter((route) => !NOT_WALKED.some((reason) => reason.test(route)))
    .filter((route) => {
      const path = route.replace(/^\(public\)\/?/, '').replace(/\[\w+\]/g, '[^/]+');
      const shape = new RegExp(`^${path ? `/${path}` : ''}$`);
      return ![...seen].some((address) => shape.test(address));
    });
}

/** Where this page of the portal leads to. */
function further(page: Page, locale: string): Promise<string[]> {
  return page
    .locator(`main a[href^="/${locale}/mijn"]:not([href*="/stemmen/"])`)
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname.slice('/nl'.length)));
}

/** Opens the pages of one role, and one of each kind that these lead to. */
async function walk(browser: Browser, locale: string, group: (typeof GROUPS)[number], seen: Set<string>) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    storageState: group.as ? stateOf(group.as) : undefined,
  });
  const page = await context.newPage();
  await watchShifts(page);
  const faults: string[] = [];
  const ahead = [...group.paths];
  const kinds = new Set([...ahead, ...seen].map(kindOf));
  for (let path = ahead.shift(); path !== undefined; path = ahead.shift()) {
    await page.goto(`/${locale}${path}`);
    await expect(page.locator('html')).toHaveAttribute('lang', locale);
    seen.add(path);
    faults.push(...(await (locale === 'nl' ? faultsOf : faultsOfWords)(page)));
    for (const next of group.as ? await further(page, locale) : []) {
      if (!kinds.has(kindOf(next))) ahead.push(next);
      kinds.add(kindOf(next));
    }
  }
  await context.close();
  return faults;
}

for (const locale of ['nl', 'en']) {
  test(`every page is whole in every circumstance, in ${locale}`, async ({ browser }) => {
    test.setTimeout(300_000);
    const seen = new Set<string>();
    const faults: string[] = [];
    for (const group of GROUPS) faults.push(...(await walk(browser, locale, group, seen)));
    expect(faults).toEqual([]);
    expect(unseenRoutes(seen)).toEqual([]);
  });
}
