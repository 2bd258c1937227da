import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { openBallot } from '@/lib/assembly/commands/open-ballot';
import { readContributions } from '@/lib/fund/queries/contributions';
import { acceptInvitation } from '@/lib/identity/commands/accept-invitation';
import { findInvitation } from '@/lib/identity/queries/invitation';
import { newToken } from '@/lib/identity/token';
import { findEvidenceFile, findObligation } from '@/lib/obligations/queries/find';
import { listObligations } from '@/lib/obligations/queries/list';
import { addDays, dateOf, dayOf, todayInAmsterdam } from '@/lib/platform/clock';
import { findMunicipality } from '@/lib/profile/queries/find';
import { findReorganisation } from '@/lib/reorganisations/queries/reorganisations';
import { close, meetingSituation, openVote, succeeded, vote } from '../../support/assembly';
import { pdf } from '../../support/mandates';
import { agreement, boundTown, replaceVersion, show, withdraw } from '../../support/obligations';
import { bureauOf, carryOut, plannedBy } from '../../support/reorganisations';
import { invocation, World } from '../../support/world';

const world = World.use();
const today = todayInAmsterdam();
const yesterday = addDays(today, -1);
const code = (result: { ok: boolean; error?: { code: string } }) => (result.ok ? 'ok' : result.error?.code);
const obligationsAsked = { locale: 'nl', filter: 'all', order: 'soonest', after: null } as const;

let codes = 100;
const newOne = () => {
  codes += 1;
  return { newCode: `GM0${codes}`, newName: `Nieuwstad ${codes}` };
};
const byCode = (wanted: string) => world.owner.municipality.findUniqueOrThrow({ where: { code: wanted } });
const termsIn = async (municipalityId: string) =>
  (
    await world.owner.membership.findMany({
      where: { municipalityId },
      orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
    })
  ).map(({ personId, role, startsOn, endsOn }) => ({
    personId,
    role,
    startsOn: dayOf(startsOn),
    endsOn: endsOn && dayOf(endsOn),
  }));

describe('two municipalities merge into a new one', () => {
  test('people go over, each role once, and what they had before stays as history', async () => {
    const [a, b] = [await world.municipality(), await world.municipality()];
    const both = await world.actor({ municipality: a }, ['reader', 'delegate']);
    await world.owner.membership.create({
      data: { personId: both.personId, municipalityId: b.id, role: 'reader', startsOn: dateOf('2021-01-01') },
    });
    const expired = await world.actor({ municipality: a }, ['reader'], { endsOn: '2025-12-31' });
    const later = addDays(today, 30);
    const future = await world.actor({ municipality: b }, ['secretary'], {
      startsOn: later,
      endsOn: addDays(today, 60),
    });
    const bureau = await bureauOf(world);
    const to = newOne();
    const id = await plannedBy(bureau, [
      { from: a, to },
      { from: b, to },
    ]);
    succeeded(await carryOut(bureau, id));
    const made = await byCode(to.newCode);
    expect(await termsIn(made.id)).toEqual([
      { personId: both.personId, role: 'reader', startsOn: today, endsOn: null },
      { personId: both.personId, role: 'delegate', startsOn: today, endsOn: null },
      { personId: future.personId, role: 'secretary', startsOn: later, endsOn: addDays(today, 60) },
    ]);
    expect((await termsIn(a.id)).map(({ personId, endsOn }) => [personId, endsOn])).toEqual([
      [both.personId, yesterday],
      [both.personId, yesterday],
      [expired.personId, '2025-12-31'],
    ]);
    expect((await termsIn(b.id)).map(({ endsOn }) => endsOn)).toEqual([yesterday, later]);
  });

  test('who is logged in acts for the successor on the next request, and for the old one no more', async () => {
    const [a, c] = [await world.municipality(), await world.municipality()];
    const actor = await world.actor({ municipality: a }, ['coordinator']);
    // A place elsewhere comes first in the list; the session was for A.
    await world.owner.membership.create({
      data: {
        personId: actor.personId,
        municipalityId: c.id,
        role: 'reader',
        startsOn: dateOf('2020-01-01'),
        createdAt: new Date(0),
      },
    });
    const session = await world.owner.session.create({
      data: {
        personId: actor.personId,
        actingMunicipalityId: a.id,
        expiresAt: new Date(Date.now() + 3_600_000),
      },
    });
    const future = await world.actor({ municipality: a }, ['reader'], { startsOn: today });
    const bureau = await bureauOf(world);
    const to = newOne();
    succeeded(await carryOut(bureau, await plannedBy(bureau, [{ from: a, to }])));
    const loggedIn = await world.loadSession(session.id);
    expect(loggedIn?.actor.actingFor).toMatchObject({ code: to.newCode });
    expect(loggedIn?.actor.roles).toEqual(['coordinator']);
    expect(loggedIn?.places.map(({ actingFor }) => actingFor.id)).not.toContain(a.id);
    const other = await world.owner.session.create({
      data: { personId: future.personId, expiresAt: new Date(Date.now() + 3_600_000) },
    });
    expect(
      (await world.loadSession(other.id))?.places.map(({ actingFor }) =>
        'code' in actingFor ? actingFor.code : '',
      ),
    ).toEqual([to.newCode]);
  });

  test('a role that was taken away does not come back, and an open invitation is withdrawn', async () => {
    const a = await world.municipality();
    const taken = await world.actor({ municipality: a }, ['reader']);
    await world.owner.membership.updateMany({
      where: { personId: taken.personId },
      data: { endedAt: new Date() },
    });
    const { token, tokenHash } = newToken();
    const email = `${randomUUID()}@test.example`;
    await world.owner.invitation.create({
      data: {
        municipalityId: a.id,
        email,
        role: 'reader',
        tokenHash,
        invitedById: taken.personId,
        expiresAt: new Date(Date.now() + 86_400_000),
      },
    });
    const bureau = await bureauOf(world);
    const to = newOne();
    const id = await plannedBy(bureau, [{ from: a, to }]);
    succeeded(await carryOut(bureau, id));
    const made = await byCode(to.newCode);
    expect(await termsIn(made.id)).toEqual([]);
    const { carriedOut } = succeeded(await findReorganisation.execute(bureau, { id }));
    expect(carriedOut).toMatchObject({ rolesEnded: 0, rolesBegun: 0, invitations: 1 });
    const found = succeeded(await findInvitation.execute(null, { token }));
    const invited = { personId: randomUUID(), name: 'Nieuw', actingFor: found.place, roles: [] };
    const account = { token, name: 'Nieuw', password: 'fietsen door de polder' };
    expect(code(await acceptInvitation.execute(invited, account, invocation()))).toBe('invitation_used');
    expect(await world.owner.account.count({ where: { email } })).toBe(0);
  });

  test('nobody gets a role in a municipality that ended, not even past the commands', async () => {
    const a = await world.municipality();
    const bureau = await bureauOf(world);
    succeeded(await carryOut(bureau, await plannedBy(bureau, [{ from: a, to: newOne() }])));
    await expect(world.actor({ municipality: a }, ['administrator'], { startsOn: today })).rejects.toThrow(
      /has ended/,
    );
  });

  test('obligations go over once, with the later deadline, and those of the old ones stay', async () => {
    const [a, b] = [await world.municipality(), await world.municipality()];
    const first = await agreement(world, [
      { id: a.id, dueOn: '2027-06-30' },
      { id: b.id, dueOn: '2028-06-30' },
    ]);
    const second = await agreement(world, [{ id: a.id }]);
    const reader = await world.actor({ municipality: a }, ['reader']);
    const bureau = await bureauOf(world);
    const to = newOne();
    succeeded(
      await carryOut(
        bureau,
        await plannedBy(bureau, [
          { from: a, to },
          { from: b, to },
        ]),
      ),
    );
    const made = await byCode(to.newCode);
    const passed = await world.owner.obligation.findMany({ where: { municipalityId: made.id } });
    expect(passed.map(({ agreementId, dueOn }) => [agreementId, dayOf(dueOn)]).sort()).toEqual(
      [
        [first, '2028-06-30'],
        [second, '2027-12-31'],
      ].sort(),
    );
    expect(await world.owner.obligation.count({ where: { municipalityId: a.id } })).toBe(2);
    const { id, code: madeCode, slug, name } = made;
    const successor = {
      ...reader,
      actingFor: { kind: 'municipality', id, code: madeCode, slug, name } as const,
    };
    expect(succeeded(await listObligations.execute(successor, obligationsAsked)).obligations).toHaveLength(2);
  });

  test('a replaced version asks nothing of the successor either', async () => {
    const a = await world.municipality();
    const old = await agreement(world, [a]);
    await replaceVersion(world, old);
    const bureau = await bureauOf(world);
    const to = newOne();
    succeeded(await carryOut(bureau, await plannedBy(bureau, [{ from: a, to }])));
    expect(await world.owner.obligation.count({ where: { municipality: { code: to.newCode } } })).toBe(0);
  });
});

describe('a municipality is split', () => {
  test('its people go to the main successor only; a new successor is bound as well, for there is no opting out', async () => {
    const [a, main] = [
      await world.municipality({ inhabitants: 1000 }),
      await world.municipality({ inhabitants: 5000 }),
    ];
    const kept = await agreement(world, [a, main]);
    const reader = await world.actor({ municipality: a }, ['reader']);
    const bureau = await bureauOf(world);
    const to = newOne();
    const id = await plannedBy(bureau, [
      { from: a, to: main, addresses: 700 },
      { from: a, to, addresses: 300, isMain: false },
    ]);
    succeeded(await carryOut(bureau, id));
    const made = await byCode(to.newCode);
    expect((await termsIn(main.id)).map(({ personId }) => personId)).toEqual([reader.personId]);
    expect(await termsIn(made.id)).toEqual([]);
    const bound = await world.owner.obligation.findMany({ where: { agreementId: kept } });
    expect(bound.map(({ municipalityId }) => municipalityId).sort()).toEqual([a.id, main.id, made.id].sort());
    const page = succeeded(await findMunicipality.execute(null, { locale: 'nl', slug: a.slug }));
    expect(page).toMatchObject({ endedOn: today });
    expect(page.successors.map(({ addresses, isMain }) => [addresses, isMain])).toEqual([
      [700, true],
      [300, false],
    ]);
  });

  test('the next roll counts each inhabitant once, by addresses', async () => {
    const [a, main] = [
      await world.municipality({ inhabitants: 1001 }),
      await world.municipality({ inhabitants: 5000 }),
    ];
    const bureau = await bureauOf(world);
    const to = newOne();
    const all = async () => {
      const { ballotId, bureau: chair } = await openVote(world);
      const roll = await world.owner.entitlement.findMany({
        where: { ballotId },
        include: { municipality: true },
      });
      succeeded(await close(chair, ballotId));
      return roll;
    };
    const before = await all();
    const id = await plannedBy(bureau, [
      { from: a, to: main, addresses: 2 },
      { from: a, to, addresses: 1, isMain: false },
    ]);
    succeeded(await carryOut(bureau, id));
    const after = await all();
    const sum = (roll: typeof before) =>
      roll.reduce((total, { inhabitants }) => total + (inhabitants ?? 0), 0);
    expect(sum(after)).toBe(sum(before));
    const of = (wanted: string) => after.find(({ municipality }) => municipality?.code === wanted);
    expect(of(main.code)).toMatchObject({ inhabitants: 5667, weight: 6 });
    expect(of(to.newCode)).toMatchObject({ inhabitants: 334, weight: 1 });
    expect(of(a.code)).toBeUndefined();
    // The old roll keeps the old name.
    expect(before.find(({ municipality }) => municipality?.code === a.code)).toMatchObject({
      inhabitants: 1001,
    });
  });
});

/** What a municipality shows, as who works there reads it. */
async function shownBy(municipality: { id: string; code: string; slug: string; name: string }) {
  const reader = await world.actor({ municipality }, ['reader']);
  const { obligations } = succeeded(await listObligations.execute(reader, obligationsAsked));
  const papers = await Promise.all(
    obligations.map(async ({ id }) => succeeded(await findObligation.execute(reader, { id, locale: 'nl' }))),
  );
  return { reader, pieces: papers.flatMap(({ pieces }) => pieces) };
}

describe('evidence', () => {
  test('of both goes to the obligation of the successor, once, with where it came from; the old stays', async () => {
    const a = await boundTown(world);
    const b = await world.municipality();
    await world.owner.obligation.create({
      data: { agreementId: a.agreementId, municipalityId: b.id, dueOn: dateOf('2027-12-31') },
    });
    const ofB = await world.owner.obligation.findFirstOrThrow({ where: { municipalityId: b.id } });
    const coordinatorOfB = await world.actor({ municipality: b }, ['coordinator']);
    const file = pdf(300);
    succeeded(await show(a.coordinator, a.obligationId, { title: 'Van A', file }));
    const { id: gone } = succeeded(await show(a.coordinator, a.obligationId, { title: 'Ingetrokken' }));
    succeeded(await withdraw(a.coordinator, gone));
    succeeded(await show(coordinatorOfB, ofB.id, { title: 'Van B' }));
    const bureau = await bureauOf(world);
    const to = newOne();
    const id = await plannedBy(bureau, [
      { from: a.municipality, to },
      { from: b, to },
    ]);
    const dry = succeeded(await findReorganisation.execute(bureau, { id })).forecast;
    expect(dry?.endings.map(({ before }) => before.evidence)).toEqual([1, 1]);
    expect(dry?.gainings.map(({ after }) => [after.obligations, after.evidence])).toEqual([[1, 2]]);
    const [first, again] = await Promise.all([carryOut(bureau, id), carryOut(bureau, id)]);
    expect([code(first), code(again)].sort()).toEqual(['illegal_step', 'ok']);
    const page = succeeded(await findReorganisation.execute(bureau, { id }));
    expect(page.carriedOut).toMatchObject({ obligations: 1, evidence: 2 });

    const { reader, pieces } = await shownBy(await byCode(to.newCode));
    expect(
      pieces.map(({ title, origin, addedBy, withdrawn }) => [title, origin, addedBy, withdrawn]),
    ).toEqual(
      expect.arrayContaining([
        ['Van A', a.municipality.name, null, null],
        ['Van B', b.name, null, null],
      ]),
    );
    expect(pieces).toHaveLength(2);
    const passed = pieces.find(({ title }) => title === 'Van A')?.id ?? '';
    const read = succeeded(await findEvidenceFile.execute(reader, { evidenceId: passed }));
    expect(Buffer.from(read.content).equals(Buffer.from(file))).toBe(true);
    const old = await world.owner.evidence.findMany({ where: { municipalityId: a.municipalityId } });
    expect(old.map(({ title, withdrawnAt }) => [title, withdrawnAt !== null]).sort()).toEqual([
      ['Ingetrokken', true],
      ['Van A', false],
    ]);
    // The old one is history: nobody adds to it, not even who still holds its address.
    expect(code(await show(a.coordinator, a.obligationId))).toBe('illegal_step');
  });

  test('of a municipality that is split goes to the main successor alone', async () => {
    const a = await boundTown(world);
    const main = await world.municipality();
    succeeded(await show(a.coordinator, a.obligationId));
    const bureau = await bureauOf(world);
    const to = newOne();
    const id = await plannedBy(bureau, [
      { from: a.municipality, to: main, addresses: 700 },
      { from: a.municipality, to, addresses: 300, isMain: false },
    ]);
    succeeded(await carryOut(bureau, id));
    expect((await shownBy(main)).pieces.map(({ origin }) => origin)).toEqual([a.municipality.name]);
    expect((await shownBy(await byCode(to.newCode))).pieces).toEqual([]);
  });

  test('joins what the successor has, keeps its first origin when it passes twice, and stays with what no longer binds', async () => {
    const a = await boundTown(world);
    const b = await world.municipality();
    const replaced = await agreement(world, [{ id: a.municipalityId }]);
    const old = await world.owner.obligation.findFirstOrThrow({ where: { agreementId: replaced } });
    succeeded(await show(a.coordinator, old.id, { title: 'Voor een oude versie' }));
    await replaceVersion(world, replaced);
    succeeded(await show(a.coordinator, a.obligationId, { title: 'Van A' }));
    const ofB = await world.owner.obligation.create({
      data: { agreementId: a.agreementId, municipalityId: b.id, dueOn: dateOf('2027-12-31') },
    });
    const coordinatorOfB = await world.actor({ municipality: b }, ['coordinator']);
    succeeded(await show(coordinatorOfB, ofB.id, { title: 'Van B' }));
    const bureau = await bureauOf(world);
    succeeded(await carryOut(bureau, await plannedBy(bureau, [{ from: a.municipality, to: b }])));
    const joined = (await shownBy(b)).pieces;
    expect(joined.map(({ title, origin }) => [title, origin]).sort()).toEqual([
      ['Van A', a.municipality.name],
      ['Van B', null],
    ]);
    const to = newOne();
    succeeded(await carryOut(bureau, await plannedBy(bureau, [{ from: b, to }])));
    const twice = (await shownBy(await byCode(to.newCode))).pieces;
    expect(twice.map(({ title, origin }) => [title, origin]).sort()).toEqual([
      ['Van A', a.municipality.name],
      ['Van B', b.name],
    ]);
    expect(twice.map(({ addedAt }) => addedAt).sort()).toEqual(joined.map(({ addedAt }) => addedAt).sort());
  });
});

describe('mandates', () => {
  test('end with their municipality and pass to nobody: the successor gives a new one', async () => {
    const [a, b] = [await world.municipality(), await world.municipality()];
    const delegate = await world.actor({ municipality: a }, ['delegate']);
    const own = await world.actor({ municipality: b }, ['delegate']);
    const bureau = await bureauOf(world);
    const id = await plannedBy(bureau, [{ from: a, to: b }]);
    const { forecast } = succeeded(await findReorganisation.execute(bureau, { id }));
    expect(forecast?.endings.map(({ before }) => before.mandates)).toEqual([1]);
    expect(forecast?.gainings.map(({ before, after }) => [before?.mandates, after.mandates])).toEqual([
      [1, 1],
    ]);
    succeeded(await carryOut(bureau, id));
    const mandatesOf = (municipalityId: string) =>
      world.owner.mandate.findMany({ where: { municipalityId }, select: { personId: true, ending: true } });
    expect(await mandatesOf(a.id)).toEqual([{ personId: delegate.personId, ending: 'municipality_ended' }]);
    expect(await mandatesOf(b.id)).toEqual([{ personId: own.personId, ending: null }]);
    const { carriedOut } = succeeded(await findReorganisation.execute(bureau, { id }));
    expect(carriedOut?.mandates).toBe(1);
    const { bureau: chair, ballotId } = await openVote(world);
    const moved: typeof delegate = { ...delegate, actingFor: own.actingFor };
    expect(code(await vote(moved, ballotId, 'for'))).toBe('no_mandate');
    expect(code(await vote(own, ballotId, 'for'))).toBe('ok');
    succeeded(await close(chair, ballotId));
  });
});

describe('contributions', () => {
  test('of years that begin on or after the day pass to the cent; the fixed ones stay, and the sum is the budget', async () => {
    const [a, b] = [
      await world.municipality({ inhabitants: 3333 }),
      await world.municipality({ inhabitants: 777 }),
    ];
    const delegate = await world.actor({ municipality: a }, ['delegate']);
    const { bureau, ballotId, budgetId, input } = await openVote(world, 'budget');
    succeeded(await vote(delegate, ballotId, 'for'));
    succeeded(await close(bureau, ballotId));
    const year = Number(input.year);
    const read = async () => succeeded(await readContributions.execute(null, { year })).contributions;
    const before = await read();
    const to = newOne();
    const id = await plannedBy(bureau, [
      { from: a, to: b, addresses: 1 },
      { from: a, to, addresses: 1, isMain: false },
    ]);
    const forecast = succeeded(await findReorganisation.execute(bureau, { id })).forecast;
    succeeded(await carryOut(bureau, id));
    const after = await read();
    const sum = (lines: typeof before) =>
      lines.reduce((total, { amountCents }) => total + BigInt(amountCents), 0n);
    expect(sum(after)).toBe(sum(before));
    expect(sum(after)).toBe(100_000_001n);
    const of = (lines: typeof before, wanted: string) => lines.find((line) => line.code === wanted);
    expect(of(after, a.code)).toBeUndefined();
    const [old, own, grown, made] = [
      of(before, a.code),
      of(before, b.code),
      of(after, b.code),
      of(after, to.newCode),
    ];
    expect(
      BigInt(grown?.amountCents ?? 0) - BigInt(own?.amountCents ?? 0) + BigInt(made?.amountCents ?? 0),
    ).toBe(BigInt(old?.amountCents ?? 0));
    expect((grown?.inhabitants ?? 0) + (made?.inhabitants ?? 0)).toBe(3333 + 777);
    expect(await world.owner.contribution.count({ where: { budgetId, municipalityId: a.id } })).toBe(1);
    expect(
      forecast?.transfers
        .filter((line) => line.year === year)
        .reduce((total, { amountCents }) => total + BigInt(amountCents), 0n),
    ).toBe(BigInt(old?.amountCents ?? 0));
    const page = succeeded(
      await findMunicipality.execute(null, { locale: 'nl', slug: (await byCode(to.newCode)).slug }),
    );
    expect(page.contributions).toEqual([
      { year, inhabitants: made?.inhabitants, amountCents: made?.amountCents },
    ]);
    expect(
      succeeded(await findMunicipality.execute(null, { locale: 'nl', slug: a.slug })).contributions,
    ).toEqual([]);
    // What it got, it passes on when it ends itself: in one piece, and again nothing is lost.
    const next = newOne();
    succeeded(await carryOut(bureau, await plannedBy(bureau, [{ from: b, to: next }])));
    expect(of(await read(), next.newCode)?.amountCents).toBe(grown?.amountCents);
    expect(sum(await read())).toBe(100_000_001n);
  });

  test('of a year that has begun stay with the municipality that ended', async () => {
    const a = await world.municipality();
    const year = Number(today.slice(0, 4));
    const budget = await world.owner.budget.create({
      data: { year, status: 'adopted', referenceDate: dateOf('2026-01-01') },
    });
    await world.owner.contribution.create({
      data: { budgetId: budget.id, municipalityId: a.id, inhabitants: 10, amountCents: 7n },
    });
    const bureau = await bureauOf(world);
    succeeded(await carryOut(bureau, await plannedBy(bureau, [{ from: a, to: newOne() }])));
    expect(await world.owner.contributionTransfer.count({ where: { budgetId: budget.id } })).toBe(0);
    expect(succeeded(await readContributions.execute(null, { year })).contributions).toMatchObject([
      { amountCents: '7' },
    ]);
  });
});

describe('carrying out', () => {
  test('is told to the log with what was moved, as the dry run said', async () => {
    const [a, b] = [await world.municipality(), await world.municipality()];
    await agreement(world, [a]);
    await world.actor({ municipality: a }, ['reader', 'delegate']);
    const bureau = await bureauOf(world);
    const id = await plannedBy(bureau, [{ from: a, to: b }]);
    const dry = succeeded(await findReorganisation.execute(bureau, { id }));
    expect(dry.problems).toEqual([]);
    expect(dry.forecast?.endings).toMatchObject([
      { code: a.code, before: { people: 1, roles: 2, obligations: 1, inhabitants: 20_000, votes: 20 } },
    ]);
    expect(dry.forecast?.gainings).toMatchObject([
      {
        code: b.code,
        before: { roles: 0, obligations: 0, votes: 20 },
        after: { people: 1, roles: 2, obligations: 1, inhabitants: 40_000, votes: 40 },
      },
    ]);
    succeeded(await carryOut(bureau, id));
    const done = succeeded(await findReorganisation.execute(bureau, { id }));
    expect(done).toMatchObject({
      status: 'carried_out',
      forecast: null,
      carriedOut: { on: today, ended: [a.code], made: [], rolesEnded: 2, rolesBegun: 2, obligations: 1 },
    });
  });

  test('twice does it once: the same form gets the same answer, another one is refused', async () => {
    const [a, b] = [await world.municipality(), await world.municipality()];
    await world.actor({ municipality: a }, ['reader']);
    const bureau = await bureauOf(world);
    const id = await plannedBy(bureau, [{ from: a, to: b }]);
    const key = randomUUID();
    const sent = await Promise.all([carryOut(bureau, id, key), carryOut(bureau, id, key)]);
    expect(sent.map((result) => succeeded(result).id)).toEqual([id, id]);
    expect(code(await carryOut(bureau, id))).toBe('illegal_step');
    expect(await termsIn(b.id)).toHaveLength(1);
    expect(await world.owner.municipalitySuccession.count({ where: { dissolvedId: a.id } })).toBe(1);
    expect(
      await world.owner.auditEntry.count({ where: { subjectId: id, event: 'reorganisation.carried_out' } }),
    ).toBe(1);
  });

  test('is refused before its day, with the day', async () => {
    const [a, b] = [await world.municipality(), await world.municipality()];
    const bureau = await bureauOf(world);
    const tomorrow = addDays(today, 1);
    const id = await plannedBy(bureau, [{ from: a, to: b }], tomorrow);
    expect(await carryOut(bureau, id)).toMatchObject({
      error: { code: 'day_not_reached', params: { day: tomorrow } },
    });
  });

  test('is refused while the assembly votes, and leaves nothing half done', async () => {
    const [a, b] = [await world.municipality(), await world.municipality()];
    const { bureau, ballotId } = await openVote(world);
    const id = await plannedBy(bureau, [{ from: a, to: b }]);
    expect(code(await carryOut(bureau, id))).toBe('ballot_still_open');
    expect((await byCode(a.code)).endedOn).toBeNull();
    succeeded(await close(bureau, ballotId));
    expect(code(await carryOut(bureau, id))).toBe('ok');
  });

  test('at the very moment that a vote opens: one of the two waits, and the roll is of one of the two worlds', async () => {
    const [a, b] = [await world.municipality(), await world.municipality()];
    const { bureau, programmeItem } = await meetingSituation(world);
    const id = await plannedBy(bureau, [{ from: a, to: b }]);
    const [carried, opened] = await Promise.all([
      carryOut(bureau, id),
      openBallot.execute(bureau, { itemId: programmeItem }, invocation()),
    ]);
    const ballotId = succeeded(opened).id;
    const roll = await world.owner.entitlement.findMany({
      where: { ballotId, municipalityId: { in: [a.id, b.id] } },
    });
    if (carried.ok) expect(roll.map(({ inhabitants }) => inhabitants)).toEqual([40_000]);
    else {
      expect(carried.error.code).toBe('ballot_still_open');
      expect(roll.map(({ inhabitants }) => inhabitants)).toEqual([20_000, 20_000]);
    }
    succeeded(await close(bureau, ballotId));
  });

  test('is refused with a problem in the plan, and a plan that was withdrawn can not be carried out', async () => {
    const [a, b] = [await world.municipality(), await world.municipality()];
    const bureau = await bureauOf(world);
    const circle = await plannedBy(bureau, [
      { from: a, to: b },
      { from: b, to: a },
    ]);
    expect(await carryOut(bureau, circle)).toMatchObject({
      error: { code: 'plan_has_problems', params: { count: 2 } },
    });
    const page = succeeded(await findReorganisation.execute(bureau, { id: circle }));
    expect(page.problems.map(({ kind, name }) => [kind, name])).toEqual([
      ['circle', a.name],
      ['circle', b.name],
    ]);
    expect(page.forecast).toBeNull();
  });
});
