import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { inhabitantsAt } from '@/lib/municipalities/queries/inhabitants-at';
import type { Actor } from '@/lib/platform/actor';
import { addDays, dateOf, dayOf } from '@/lib/platform/clock';
import { importReorganisations } from '@/lib/reorganisations/commands/import';
import { findReorganisation } from '@/lib/reorganisations/queries/reorganisations';
import { readInhabitants, readMunicipalities, readSuccessions } from '@/prisma/seed/read-facts';
import { succeeded } from '../../support/assembly';
import { bureauOf, carryOut } from '../../support/reorganisations';
import { invocation, World } from '../../support/world';

/** Every real merger and split since 2018 (RvIG, BAG), from the municipalities of 1 January 2017 on. */
const world = World.use();
const counts = readInhabitants();
const names = new Map(readMunicipalities().map((municipality) => [municipality.code, municipality]));
const successions = readSuccessions();
const days = [...new Set(successions.map(({ date }) => date))].sort();
const codesOn = (date: string) =>
  counts.filter(({ referenceDate }) => referenceDate === date).map(({ code }) => code);
const FIRST = '2017-01-01';

let bureau: Actor;

/** The real list, with the provinces of the few new municipalities that lie elsewhere than their largest predecessor. */
function realList(): string {
  const file = new URL('../../../prisma/seed/facts/herindelingen.csv', import.meta.url);
  const [heading, ...rows] = readFileSync(file, 'utf8').trim().split('\n');
  const withProvince = rows.map((row) => `${row},${row.includes('GM1961') ? 'Utrecht' : ''}`);
  return [`${heading},successor_province`, ...withProvince].join('\n');
}

beforeAll(async () => {
  await world.setClock('2017-06-01');
  await world.owner.municipality.createMany({
    data: codesOn(FIRST).map((code) => {
      const { slug, name, province } = names.get(code) as NonNullable<ReturnType<typeof names.get>>;
      return { code, slug, name, province };
    }),
  });
  const rows = await world.owner.municipality.findMany({ select: { id: true, code: true } });
  const idOf = new Map(rows.map(({ id, code }) => [code, id]));
  await world.owner.inhabitantCount.createMany({
    data: counts
      .filter(({ referenceDate }) => referenceDate === FIRST)
      .map(({ code, inhabitants }) => ({
        municipalityId: idOf.get(code) as string,
        referenceDate: dateOf(FIRST),
        inhabitants,
      })),
  });
  await boundAndStaffed([...idOf.values()]);
  bureau = await bureauOf(world);
});

/** One agreement that binds all, with evidence, a delegate in each municipality, and a contribution of each to 2030. */
async function boundAndStaffed(ids: string[]): Promise<void> {
  const college = await world.body('college', { seats: 3 });
  const standardVersionId = (await world.standard()).versions[0]?.id ?? '';
  const text = {
    title: 'Besluit',
    motivation: 'Daarom',
    entryIntoForceOn: dateOf(FIRST),
    complyBy: dateOf('2030-01-01'),
  };
  const decision = await world.owner.decision.create({
    data: { bodyId: college.id, standardVersionId, ...text },
  });
  const agreement = await world.owner.bindingAgreement.create({
    data: {
      decisionId: decision.id,
      standardVersionId,
      inForceFrom: dateOf(FIRST),
      complyBy: dateOf('2030-01-01'),
    },
  });
  await world.owner.obligation.createMany({
    data: ids.map((municipalityId) => ({
      agreementId: agreement.id,
      municipalityId,
      dueOn: dateOf('2030-01-01'),
    })),
  });
  const people = ids.map((municipalityId) => ({ id: randomUUID(), municipalityId }));
  await world.owner.account.createMany({
    data: people.map(({ id }) => ({ id, email: `${id}@test.example` })),
  });
  await world.owner.person.createMany({ data: people.map(({ id }) => ({ id, name: id })) });
  await world.owner.membership.createMany({
    data: people.map(({ id, municipalityId }) => ({
      personId: id,
      municipalityId,
      role: 'delegate',
      startsOn: dateOf(FIRST),
    })),
  });
  const personOf = new Map(people.map(({ id, municipalityId }) => [municipalityId, id]));
  const obligations = await world.owner.obligation.findMany({ select: { id: true, municipalityId: true } });
  await world.owner.evidence.createMany({
    data: obligations.map(({ id, municipalityId }) => ({
      municipalityId,
      obligationId: id,
      title: municipalityId,
      link: 'https://meting.example',
      addedById: personOf.get(municipalityId),
    })),
  });
  const budget = await world.owner.budget.create({
    data: { year: 2030, status: 'adopted', referenceDate: dateOf(FIRST) },
  });
  await world.owner.contribution.createMany({
    data: ids.map((municipalityId, index) => ({
      budgetId: budget.id,
      municipalityId,
      inhabitants: 10 + index,
      amountCents: BigInt(1000 + index),
    })),
  });
}

const existing = () =>
  world.owner.municipality.findMany({ where: { endedOn: null }, orderBy: { code: 'asc' } });

test('the whole real list is read in at once: six days, each a plan without a problem', async () => {
  const { ids } = succeeded(
    await importReorganisations.execute(
      bureau,
      { file: realList(), fileName: 'herindelingen.csv' },
      invocation(),
    ),
  );
  expect(ids).toHaveLength(6);
  for (const id of ids) {
    const page = succeeded(await findReorganisation.execute(bureau, { id }));
    expect(page.problems, page.on).toEqual([]);
    const { endings = [], gainings = [] } = page.forecast ?? {};
    const codes = new Set(gainings.map(({ code }) => code));
    expect(new Set(endings.flatMap(({ into }) => into.map(({ code }) => code)))).toEqual(codes);
  }
});

test.each(days)(
  'on %s the municipalities become those of CBS, and nothing is lost or counted twice',
  async (day) => {
    const { id } = await world.owner.reorganisation.findFirstOrThrow({ where: { happensOn: dateOf(day) } });
    await world.setClock(addDays(day, -1));
    expect(await carryOut(bureau, id)).toMatchObject({ error: { code: 'day_not_reached' } });
    await world.setClock(day);
    succeeded(await carryOut(bureau, id));

    // Weesp ended in March, and CBS counts by 1 January: the list of the year after is the one to be like.
    const nextList = day.endsWith('-01-01') ? day : `${Number(day.slice(0, 4)) + 1}-01-01`;
    const expected = codesOn(nextList).filter(
      (code) =>
        !successions.some(
          (one) => one.successorCode === code && one.date > day && !codesOn(FIRST).includes(code),
        ),
    );
    const soon = successions
      .filter(({ date }) => date > day && date <= nextList)
      .map(({ dissolvedCode }) => dissolvedCode);
    const now = await existing();
    expect(now.map(({ code }) => code)).toEqual([...new Set([...expected, ...soon])].sort());
    for (const { code, name, province } of now)
      expect([name, province], code).toEqual([names.get(code)?.name, names.get(code)?.province]);

    const ids = now.map((municipality) => municipality.id);
    const counted = await inhabitantsAt(world.owner, FIRST, day);
    expect(counted).toHaveLength(now.length);
    expect(counted.reduce((sum, { inhabitants }) => sum + (inhabitants ?? Number.NaN), 0)).toBe(17_081_507);

    // Each of the 388 delegates still has one place, and each municipality that exists is bound once.
    const terms = await world.owner.membership.findMany({
      where: { OR: [{ endsOn: null }, { endsOn: { gte: dateOf(day) } }] },
    });
    const delegates = terms.filter(({ role }) => role === 'delegate');
    expect(delegates).toHaveLength(388);
    expect(new Set(delegates.map(({ personId }) => personId)).size).toBe(388);
    expect(delegates.every(({ municipalityId }) => ids.includes(municipalityId ?? ''))).toBe(true);
    expect(await world.owner.obligation.count({ where: { municipalityId: { in: ids } } })).toBe(now.length);
    // Each of the 388 pieces counts at one municipality, with the obligation there, and says where it came from.
    const evidence = await world.owner.evidence.findMany({
      where: { municipalityId: { in: ids } },
      include: { obligation: true },
    });
    expect(new Set(evidence.map(({ title }) => title)).size).toBe(388);
    expect(evidence).toHaveLength(388);
    for (const { title, originId, municipalityId, obligation } of evidence)
      expect([originId ?? municipalityId, obligation.municipalityId]).toEqual([title, municipalityId]);

    const paid = new Map<string, bigint>();
    const add = (payer: string, cents: bigint) => paid.set(payer, (paid.get(payer) ?? 0n) + cents);
    for (const { municipalityId, amountCents } of await world.owner.contribution.findMany())
      add(municipalityId, amountCents);
    for (const { fromId, toId, amountCents } of await world.owner.contributionTransfer.findMany()) {
      add(fromId, -amountCents);
      add(toId, amountCents);
    }
    expect([...paid.values()].reduce((sum, cents) => sum + cents, 0n)).toBe(
      BigInt(388 * 1000 + (387 * 388) / 2),
    );
    expect(new Set([...paid].filter(([, cents]) => cents !== 0n).map(([payer]) => payer))).toEqual(
      new Set(ids),
    );
  },
);

test('in the end there are the 342 of today, and who followed whom is what RvIG and BAG say', async () => {
  expect((await existing()).map(({ code }) => code)).toEqual(codesOn('2026-01-01').sort());
  const kept = await world.owner.municipalitySuccession.findMany({
    include: { dissolved: true, successor: true },
  });
  const line = (from: string, to: string, on: string, addresses: number, isMain: boolean) =>
    `${from} ${to} ${on} ${addresses} ${isMain}`;
  expect(
    kept
      .map((one) =>
        line(one.dissolved.code, one.successor.code, dayOf(one.happenedOn), one.addresses, one.isMain),
      )
      .sort(),
  ).toEqual(
    successions
      .map((one) => line(one.dissolvedCode, one.successorCode, one.date, one.addresses, one.isMain))
      .sort(),
  );
  const slugs = await world.owner.municipality.findMany({ select: { code: true, slug: true } });
  expect(slugs.filter(({ code, slug }) => names.get(code)?.slug !== slug)).toEqual([]);
});
