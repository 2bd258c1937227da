import type { Page } from '@playwright/test';
import { linkAfter } from '@/lib/audit/chain';
import { type AuditKey, linkedKeys } from '@/lib/audit/keys';
import type { ExportedEntry } from '@/lib/audit/queries/export';
import { isSignedWell, type SignedHead } from '@/lib/audit/signature';
import { stateOf } from './support/accounts';
import { confirmIfAsked } from './support/confirm';
import { expect, test } from './support/test';

/** The file behind the link on the page of the log. */
async function downloadedLog(page: Page): Promise<{ name: string; entries: ExportedEntry[] }> {
  await page.goto('/nl/mijn/logboek');
  const address = await page
    .getByRole('link', { name: 'Logboek downloaden (JSON-regels)' })
    .getAttribute('href');
  const answer = await page.request.get(address ?? '');
  const lines = (await answer.text()).trim().split('\n');
  return {
    name: answer.headers()['content-disposition'] ?? '',
    entries: lines.map((line) => JSON.parse(line) as ExportedEntry),
  };
}

/** Works the hash of an exported entry out from what the file says, as an outsider would. */
function hashOf({ seal, happenedAt, ...entry }: ExportedEntry): string | undefined {
  if (!seal) return undefined;
  const before = seal.previousHash && { sequence: BigInt(seal.sequence) - 1n, hash: seal.previousHash };
  return linkAfter(before || null, { ...entry, happenedAt: new Date(happenedAt) }).hash;
}

test.describe('a municipality', () => {
  test.use({ storageState: stateOf('administratorVlieland') });
  test('downloads its own trail and no other, and can work out each hash', async ({ page, browser }) => {
    await page.goto('/nl/mijn/sso/verbinding');
    await confirmIfAsked(page, 'Verbinding instellen');
    await expect(async () => {
      const { name, entries } = await downloadedLog(page);
      expect(name).toContain('logboek-vlieland-');
      expect(entries.map(({ event }) => event)).toContain('session.confirmed');
      expect(new Set(entries.map(({ municipalityId }) => municipalityId)).size).toBe(1);
      // Sealed within a second of what was written last.
      expect(entries.map(hashOf)).toEqual(entries.map(({ seal }) => seal?.hash ?? 'not sealed yet'));
    }).toPass();

    const bureau = await browser.newContext({ storageState: stateOf('bureau') });
    const theirs = await bureau.newPage();
    await theirs.goto('/nl/mijn/benoemingen/nieuw');
    await confirmIfAsked(theirs, 'Iemand benoemen');
    await bureau.close();
    const auditor = await browser.newContext({ storageState: stateOf('auditor') });
    const own = await downloadedLog(page);
    const all = await downloadedLog(await auditor.newPage());
    expect(all.name).toContain('logboek-alles-');
    expect(all.entries.map(({ id }) => id)).toEqual(expect.arrayContaining(own.entries.map(({ id }) => id)));
    expect(all.entries.filter(({ bodyId }) => bodyId !== null)).not.toEqual([]);
    await auditor.close();
  });
});

test('a visitor sees what to do, saves the seals of a portal that just started, and can check them', async ({
  page,
}) => {
  await page.goto('/nl/logboek');
  await expect(page.getByRole('heading', { name: 'Wat u zelf kunt doen' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Sleutels' })).toBeVisible();
  const address = await page.getByRole('link', { name: 'Zegels als JSON' }).getAttribute('href');
  await expect(async () => {
    const { heads, keys } = (await (await page.request.get(address ?? '')).json()) as {
      heads: SignedHead[];
      keys: AuditKey[];
    };
    expect(heads.at(-1)).toMatchObject({ number: '1', occasion: 'start', previous: null });
    expect(heads.map(isSignedWell)).toEqual(heads.map(() => true));
    expect(linkedKeys(keys)).toEqual(keys);
    expect(heads.map(({ keyId }) => keyId)).toEqual(heads.map(() => keys[0]?.fingerprint));
  }).toPass();
});

test('a visitor gets no trail', async ({ request }) => {
  const answer = await request.get('/api/mijn/logboek');
  expect(answer.status()).toBe(401);
  expect(await answer.json()).toMatchObject({ title: 'not_logged_in' });
});
