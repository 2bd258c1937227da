import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import { appoint } from '@/lib/appointments/commands/appoint';
import { endAppointment } from '@/lib/appointments/commands/end';
import { renew } from '@/lib/appointments/commands/renew';
import { listAppointments } from '@/lib/appointments/queries/register';
import { listDecisionsOfCollege } from '@/lib/decisions/queries/college';
import type { Actor } from '@/lib/platform/actor';
import { addDays, addYears, dateOf, dayOf, todayInAmsterdam } from '@/lib/platform/clock';
import { succeeded } from '../../support/assembly';
import { invocation, World } from '../../support/world';

const world = World.use();
const today = todayInAmsterdam();
const lastDay = addDays(addYears(today, 4), -1);
const code = (result: { ok: boolean; error?: { code: string } }) => (result.ok ? 'ok' : result.error?.code);
const fieldOf = (result: { ok: boolean; error?: { fields?: { code: string }[] } }) =>
  result.ok ? 'ok' : result.error?.fields?.[0]?.code;

afterEach(async () => {
  await world.setClock();
});

async function situation() {
  const college = await world.body('college', { seats: 9 });
  const bureau = await world.actor({ body: await world.body('bureau') }, ['bureau']);
  const email = `${randomUUID()}@test.example`;
  const input = {
    bodyId: college.id,
    role: 'college_member',
    name: 'Nieuw Lid',
    email,
    startsOn: today,
    endsOn: lastDay,
    decision: 'ALV, punt 7',
  };
  const send = (over = {}) => appoint.execute(bureau, { ...input, ...over }, invocation());
  return { college, bureau, email, send };
}

/** A session of the person with this address that stays open and in use, as the next request reads it. */
async function sessionOf(email: string) {
  const person = await world.personAt(email);
  const session = await world.owner.session.create({
    data: {
      personId: person.id,
      expiresAt: dateOf(addYears(today, 50)),
      lastSeenAt: dateOf(addYears(today, 49)),
    },
  });
  const rolesNow = async () => (await world.loadSession(session.id))?.actor.roles ?? [];
  return { id: session.id, rolesNow };
}

const linesOf = async (slug: string, day = today) =>
  succeeded(await listAppointments.execute(null, { day })).appointments.filter(
    ({ bodySlug }) => bodySlug === slug,
  );

const renewed = (bureau: Actor, appointmentId: string, endsOn: string) =>
  renew.execute(bureau, { appointmentId, endsOn, decision: 'ALV, punt 8' }, invocation());
const ended = (bureau: Actor, appointmentId: string, on: string) =>
  endAppointment.execute(bureau, { appointmentId, lastDay: on, reason: 'Op eigen verzoek' }, invocation());

describe('an appointment', () => {
  test('makes an account, gives the rights, tells by mail, and stands in the public register', async () => {
    const { college, email, send } = await situation();
    const { id } = succeeded(await send());
    expect(await (await sessionOf(email)).rolesNow()).toEqual(['college_member']);
    expect(await linesOf(college.slug)).toMatchObject([
      {
        id,
        name: 'Nieuw Lid',
        startsOn: today,
        termEndsOn: lastDay,
        state: 'in_office',
        decision: 'ALV, punt 7',
      },
    ]);
    const mail = await world.owner.outgoingMail.findFirstOrThrow({ where: { recipient: email } });
    expect(mail.body).toContain('/wachtwoord-vergeten');
    const entry = await world.owner.auditEntry.findFirstOrThrow({ where: { subjectId: id } });
    expect(entry.event).toBe('appointment.appointed');
    expect(JSON.stringify(entry)).not.toMatch(/Nieuw Lid|test\.example/);
    expect(JSON.stringify(await linesOf(college.slug))).not.toContain('@');
  });
  test('gives no rights before its first day, and takes them away on the day after its last, by itself', async () => {
    const { email, send } = await situation();
    const first = addDays(today, 2);
    succeeded(await send({ startsOn: first, endsOn: addDays(today, 3) }));
    const { rolesNow } = await sessionOf(email);
    const seen: [string, readonly string[]][] = [];
    for (const day of [0, 1, 2, 3, 4].map((count) => addDays(today, count))) {
      await world.setClock(day);
      seen.push([day, await rolesNow()]);
      await world.setClock();
    }
    expect(seen.map(([, roles]) => roles.length)).toEqual([0, 0, 1, 1, 0]);
  });
  test('that is over opens nothing any more: what was read a moment before is refused', async () => {
    const { email, send } = await situation();
    succeeded(await send({ endsOn: today }));
    const { id } = await sessionOf(email);
    const ask = async () => {
      const actor = (await world.loadSession(id))?.actor ?? null;
      return code(await listDecisionsOfCollege.execute(actor, { locale: 'nl' }));
    };
    expect(await ask()).toBe('ok');
    await world.setClock(addDays(today, 1));
    expect(await ask()).toBe('forbidden');
  });
  test('lasts at most four years, in a role of that body, and not beside another of the same role', async () => {
    const { send } = await situation();
    expect(fieldOf(await send({ endsOn: addYears(today, 4) }))).toBe('longer_than_four_years');
    expect(fieldOf(await send({ endsOn: addDays(today, -1) }))).toBe('end_before_start');
    expect(fieldOf(await send({ role: 'taskforce_member' }))).toBe('body_has_no_role');
    succeeded(await send());
    expect(fieldOf(await send())).toBe('must_renew');
    expect(fieldOf(await send({ role: 'college_chair' }))).toBe('ok');
  });
  test('is for the bureau only, in Colleges and the Taskforce only', async () => {
    const { college, send } = await situation();
    const member = await world.actor({ body: college }, ['college_chair']);
    const input = { bodyId: college.id, role: 'college_member', name: 'X', email: 'x@test.example' };
    const term = { startsOn: today, endsOn: lastDay, decision: 'Zelf' };
    expect(code(await appoint.execute(member, { ...input, ...term }, invocation()))).toBe('forbidden');
    const other = await world.body('audit');
    expect(code(await send({ bodyId: other.id }))).toBe('not_found');
  });
});

describe('a renewal', () => {
  test('follows the term by a day, once, and the rights go on', async () => {
    const { college, bureau, email, send } = await situation();
    const { id } = succeeded(await send({ endsOn: addDays(today, 1) }));
    const { rolesNow } = await sessionOf(email);
    const next = succeeded(await renewed(bureau, id, addDays(today, 9)));
    await world.setClock(addDays(today, 2));
    expect(await rolesNow()).toEqual(['college_member']);
    await world.setClock(addDays(today, 10));
    expect(await rolesNow()).toEqual([]);
    await world.setClock();
    expect(await linesOf(college.slug)).toMatchObject([
      { id, isRenewed: true, state: 'in_office' },
      { id: next.id, renewalOf: id, startsOn: addDays(today, 2), state: 'coming' },
    ]);
    expect(code(await renewed(bureau, id, addDays(today, 9)))).toBe('renewed_before');
    expect(code(await renewed(bureau, next.id, addDays(today, 20)))).toBe('renewed_before');
  });
  test('sent twice at the same moment is one', async () => {
    const { college, bureau, send } = await situation();
    const { id } = succeeded(await send());
    const end = addYears(lastDay, 4);
    const sent = await Promise.all([renewed(bureau, id, end), renewed(bureau, id, end)]);
    expect(sent.map(code).sort()).toEqual(['ok', 'renewed_before']);
    expect(await linesOf(college.slug)).toHaveLength(2);
  });
});

describe('a term that ends early', () => {
  test('on this day takes the rights at once; the register keeps it with the reason', async () => {
    const { college, bureau, email, send } = await situation();
    const { id } = succeeded(await send());
    const { rolesNow } = await sessionOf(email);
    expect(await rolesNow()).toEqual(['college_member']);
    succeeded(await ended(bureau, id, today));
    expect(await rolesNow()).toEqual([]);
    expect(await linesOf(college.slug)).toMatchObject([
      { state: 'over', endedOn: today, termEndsOn: lastDay, endReason: 'Op eigen verzoek' },
    ]);
    expect(code(await ended(bureau, id, today))).toBe('term_over');
    expect(code(await renewed(bureau, id, addYears(lastDay, 1)))).toBe('term_over');
    expect(code(await send())).toBe('ok');
  });
  test('on a later day takes them after that day, and a renewal lapses with it', async () => {
    const { college, bureau, email, send } = await situation();
    const { id } = succeeded(await send());
    succeeded(await renewed(bureau, id, addYears(lastDay, 4)));
    const { rolesNow } = await sessionOf(email);
    succeeded(await ended(bureau, id, addDays(today, 5)));
    await world.setClock(addDays(today, 5));
    expect(await rolesNow()).toEqual(['college_member']);
    await world.setClock(addDays(today, 6));
    expect(await rolesNow()).toEqual([]);
    await world.setClock(addDays(lastDay, 2));
    expect(await rolesNow()).toEqual([]);
    await world.setClock();
    expect((await linesOf(college.slug)).map(({ state }) => state)).toEqual(['in_office', 'over']);
  });
  test('ends within the term', async () => {
    const { bureau, send } = await situation();
    const { id } = succeeded(await send());
    expect(fieldOf(await ended(bureau, id, addDays(today, -1)))).toBe('date_in_past');
    expect(fieldOf(await ended(bureau, id, lastDay))).toBe('starts_after_term');
  });
});

describe('the database keeps the rules by itself', () => {
  test('nobody sits in a College without an appointment, nor longer than it', async () => {
    const { college, email, send } = await situation();
    const { id } = succeeded(await send());
    const { membershipId } = await world.owner.appointment.findUniqueOrThrow({ where: { id } });
    const person = await world.personAt(email);
    const seat = { personId: person.id, bodyId: college.id, startsOn: dateOf(today) };
    const refused = /held by appointment/;
    await expect(
      world.owner.membership.create({ data: { ...seat, role: 'college_chair', endsOn: dateOf(lastDay) } }),
    ).rejects.toThrow(refused);
    const longer = [dateOf(addDays(lastDay, 1)), null];
    for (const endsOn of longer) {
      await expect(
        world.owner.membership.update({ where: { id: membershipId }, data: { endsOn } }),
      ).rejects.toThrow(refused);
    }
    const kept = await world.owner.membership.findUniqueOrThrow({ where: { id: membershipId } });
    expect(kept.endsOn && dayOf(kept.endsOn)).toBe(lastDay);
  });
  test('an ended term is final', async () => {
    const { bureau, send } = await situation();
    const { id } = succeeded(await send());
    succeeded(await ended(bureau, id, today));
    await expect(
      world.owner.appointment.update({ where: { id }, data: { endReason: 'Anders' } }),
    ).rejects.toThrow(/final/);
  });
});
