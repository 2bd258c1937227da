import { describe, expect, test } from 'vitest';
import { scopeOf } from '@/lib/platform/actor';
import { dateOf, todayInAmsterdam } from '@/lib/platform/clock';
import { database, inScope } from '@/lib/platform/database';
import { inTenant } from '@/lib/platform/in-tenant';
import { succeeded } from '../../support/assembly';
import { bureauOf, carryOut, plannedBy } from '../../support/reorganisations';
import { World } from '../../support/world';

const world = World.use();
const today = dateOf(todayInAmsterdam());

async function situation() {
  const [a, b] = [await world.municipality(), await world.municipality()];
  const bureau = await bureauOf(world);
  const ofA = await world.actor({ municipality: a }, ['reader']);
  const ofB = await world.actor({ municipality: b }, ['administrator', 'secretary']);
  return { a, b, bureau, ofA, ofB };
}

describe('the bureau works for a municipality', () => {
  test('only within inTenant: before and after it sees no membership of it, and ends none', async () => {
    const { a, bureau } = await situation();
    const where = { municipalityId: a.id };
    const seen = await inScope(scopeOf(bureau), async (tx) => {
      const before = await tx.membership.count({ where });
      const within = await inTenant(tx, a.id, () => tx.membership.count({ where }));
      const changed = await tx.membership.updateMany({ where, data: { endsOn: today } });
      return { before, within, after: await tx.membership.count({ where }), changed: changed.count };
    });
    expect(seen).toEqual({ before: 0, within: 1, after: 0, changed: 0 });
  });

  test('and what it acts for comes back also for somebody who acts for a municipality', async () => {
    const { a, b, ofB } = await situation();
    const tenant = await inScope(scopeOf(ofB), async (tx) => {
      await inTenant(tx, a.id, async () => undefined);
      const [row] = await tx.$queryRaw<{ id: string }[]>`SELECT current_tenant() AS id`;
      return row?.id;
    });
    expect(tenant).toBe(b.id);
  });
});

describe('without carrying out', () => {
  test('nobody ends a role of another municipality, or ends a municipality', async () => {
    const { a, ofA, ofB } = await situation();
    const end = (actor: typeof ofA) =>
      inScope(scopeOf(actor), (tx) =>
        tx.membership.updateMany({ where: { municipalityId: a.id }, data: { endsOn: today } }),
      );
    expect((await end(ofB)).count).toBe(0);
    expect((await end(ofA)).count).toBe(1);
    const dissolve = await inScope(scopeOf(ofA), (tx) =>
      tx.municipality.updateMany({ where: { id: a.id }, data: { endedOn: today } }),
    );
    expect(dissolve.count).toBe(0);
  });

  test('the bureau gives no municipality an obligation from outside, and a municipality none to itself', async () => {
    const { a, bureau, ofA } = await situation();
    const agreement = { agreementId: crypto.randomUUID(), municipalityId: a.id, dueOn: today };
    for (const actor of [bureau, ofA]) {
      const give = inScope(scopeOf(actor), (tx) => tx.obligation.createMany({ data: agreement }));
      await expect(give).rejects.toThrow(/row-level security/);
    }
  });

  test('nobody but the bureau and the auditor sees a plan or a list of inhabitants', async () => {
    const { a, b, bureau, ofA } = await situation();
    await plannedBy(bureau, [{ from: a, to: b }]);
    await world.owner.inhabitantImport.create({ data: { referenceDate: today, source: 'lijst', rows: [] } });
    const college = await world.actor({ body: await world.body('college', { seats: 3 }) }, ['college_chair']);
    const auditor = await world.actor({ body: await world.body('audit') }, ['auditor']);
    const count = (actor: typeof ofA) =>
      inScope(scopeOf(actor), async (tx) => [
        await tx.reorganisation.count(),
        await tx.reorganisationPart.count(),
        await tx.inhabitantImport.count(),
      ]);
    for (const actor of [ofA, college]) expect(await count(actor)).toEqual([0, 0, 0]);
    for (const actor of [bureau, auditor]) expect(Math.min(...(await count(actor)))).toBeGreaterThan(0);
    expect(await database().reorganisation.count()).toBe(0);
  });
});

describe('what was carried out is final, also for the owner of the database', () => {
  test('the reorganisation, its parts, and the municipality that ended', async () => {
    const { a, b, bureau } = await situation();
    const id = await plannedBy(bureau, [{ from: a, to: b }]);
    succeeded(await carryOut(bureau, id));
    const attempts = [
      () => world.owner.reorganisation.update({ where: { id }, data: { status: 'draft' } }),
      () => world.owner.reorganisationPart.deleteMany({ where: { reorganisationId: id } }),
      () => world.owner.municipality.update({ where: { id: a.id }, data: { endedOn: null } }),
      () => world.owner.municipality.update({ where: { id: a.id }, data: { name: 'Een andere naam' } }),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toThrow(/final|no draft/);
  });

  test('a contribution that passed', async () => {
    const { a, b, bureau } = await situation();
    const budget = await world.owner.budget.create({
      data: { year: 2095, status: 'adopted', referenceDate: today },
    });
    await world.owner.contribution.create({
      data: { budgetId: budget.id, municipalityId: a.id, inhabitants: 1, amountCents: 5n },
    });
    succeeded(await carryOut(bureau, await plannedBy(bureau, [{ from: a, to: b }])));
    const where = { budgetId: budget.id };
    expect(await world.owner.contributionTransfer.findMany({ where })).toMatchObject([
      { fromId: a.id, toId: b.id, amountCents: 5n },
    ]);
    await expect(
      world.owner.contributionTransfer.updateMany({ where, data: { amountCents: 6n } }),
    ).rejects.toThrow(/final/);
    await expect(world.owner.contributionTransfer.deleteMany({ where })).rejects.toThrow(/final/);
  });
});
