import pg from 'pg';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { readFigures } from '@/lib/municipalities/queries/figures';
import { listMunicipalities } from '@/lib/municipalities/queries/list';
import { findMunicipality } from '@/lib/profile/queries/find';
import { readNews } from '@/lib/profile/queries/news';
import { readTurnout } from '@/lib/profile/queries/turnout';
import { succeeded } from '@/tests/support/assembly';
import { World } from '@/tests/support/world';

World.use({ seeded: true });

afterEach(() => {
  vi.restoreAllMocks();
});

const page = async (slug: string) => succeeded(await findMunicipality.execute(null, { locale: 'nl', slug }));

/** The questions put to PostgreSQL meanwhile. */
async function questionsOf(work: () => Promise<unknown>): Promise<number> {
  const spy = vi.spyOn(pg.Client.prototype, 'query');
  await work();
  expect(spy).toHaveBeenCalled();
  return spy.mock.calls.length;
}

describe('the register, for a visitor', () => {
  test('has 342 municipalities on 1 January 2026, with 18,130,208 inhabitants (CBS)', async () => {
    const { referenceDate, municipalities } = succeeded(await listMunicipalities.execute(null, {}));
    const current = municipalities.filter(({ endedOn }) => !endedOn);
    expect(referenceDate).toBe('2026-01-01');
    expect(current).toHaveLength(342);
    expect(current.reduce((sum, { inhabitants }) => sum + (inhabitants ?? 0), 0)).toBe(18_130_208);
    expect(current.every(({ place, votes }) => place && votes)).toBe(true);
  });
  test('names the successors of one that ended, the largest part first', async () => {
    const { municipalities } = succeeded(await listMunicipalities.execute(null, {}));
    const haaren = municipalities.find(({ slug }) => slug === 'haaren');
    expect(haaren?.successors.map(({ name }) => name)).toEqual(['Oisterwijk', 'Vught', 'Boxtel', 'Tilburg']);
    expect(haaren).toMatchObject({ endedOn: '2021-01-01', votes: null, inhabitants: 14_370 });
  });
  test('takes a fixed number of questions, not one per municipality', async () => {
    expect(await questionsOf(() => listMunicipalities.execute(null, {}))).toBeLessThanOrEqual(5);
  });
});

describe('a municipality', () => {
  test('Nijmegen: 75 votes, ten years of inhabitants, its share of 2018 and the three examples that bind', async () => {
    const nijmegen = await page('nijmegen');
    expect(nijmegen).toMatchObject({ code: 'GM0268', province: 'Gelderland', endedOn: null });
    expect(nijmegen.inhabitants[0]).toEqual({ referenceDate: '2017-01-01', inhabitants: 173_556 });
    expect(nijmegen.inhabitants.at(-1)).toEqual({ referenceDate: '2026-01-01', inhabitants: 189_871 });
    expect(nijmegen.contributions).toEqual([{ year: 2018, inhabitants: 173_556, amountCents: '52834402' }]);
    expect(nijmegen.agreements.map(({ standard }) => standard.slug)).toEqual([
      'dmarc',
      'gibit',
      'digitale-aangifte-overlijden',
    ]);
    expect(nijmegen.votes).toEqual([]);
  });
  test('Weesp ended on 24 March 2022 and passed into Amsterdam as a whole', async () => {
    const weesp = await page('weesp');
    expect(weesp).toMatchObject({ endedOn: '2022-03-24', agreements: [] });
    expect(weesp.successors).toMatchObject([
      { slug: 'amsterdam', happenedOn: '2022-03-24', isMain: true, isWhole: true },
    ]);
    const amsterdam = await page('amsterdam');
    expect(amsterdam.predecessors).toMatchObject([{ slug: 'weesp', isWhole: true }]);
  });
  test('Haaren was split over four, and each of them says that it got a part', async () => {
    const haaren = await page('haaren');
    expect(haaren.successors.map(({ slug, addresses }) => [slug, addresses])).toEqual([
      ['oisterwijk', 2369],
      ['vught', 1916],
      ['boxtel', 840],
      ['tilburg', 469],
    ]);
    const oisterwijk = await page('oisterwijk');
    expect(oisterwijk.predecessors).toMatchObject([{ slug: 'haaren', isMain: true, isWhole: false }]);
  });
  test('that never was is not found', async () => {
    const result = await findMunicipality.execute(null, { locale: 'nl', slug: 'atlantis' });
    expect(result).toMatchObject({ ok: false, error: { code: 'not_found' } });
  });
  test('takes a fixed number of questions', async () => {
    expect(await questionsOf(() => page('nijmegen'))).toBeLessThanOrEqual(3);
  });
});

describe('the home page', () => {
  test('works its figures out from the data', async () => {
    expect(succeeded(await readFigures.execute(null, {}))).toEqual({
      bindingStandards: 3,
      municipalities: 342,
      inhabitants: 18_130_208,
      referenceDate: '2026-01-01',
      // 57,310,000 euro ÷ 18,130,208 = 3.1610...
      fund: { year: 2027, centsPerInhabitant: '316', isAdopted: false, isExample: true },
    });
  });
  test('tells the last meeting, the newest decision and the draft of 2027', async () => {
    const news = succeeded(await readNews.execute(null, { locale: 'en' }));
    expect(news.meeting).toMatchObject({ status: 'closed', isHistoric: true, openBallots: 0 });
    expect(news.decision).toMatchObject({ reference: '2026-003', isExample: true });
    expect(news.draft).toMatchObject({ year: 2027, totalCents: '5731000000', status: 'draft' });
  });
  test('shows no turnout while there was no ballot', async () => {
    expect(succeeded(await readTurnout.execute(null, { locale: 'nl' }))).toEqual({
      turnout: null,
      mayChange: false,
    });
  });
});
