import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { openSession } from '@/lib/identity/commands/open-session';
import { giveRoleTo, takeRole } from '@/lib/identity/commands/roles';
import { endOtherSessions, endOwnSession } from '@/lib/identity/commands/sessions';
import { loadSessionOf } from '@/lib/identity/commands/use-session';
import { forgetOldSessions } from '@/lib/identity/forget-sessions';
import { deviceOfTokens, knowDevice } from '@/lib/identity/known-device';
import { originOf } from '@/lib/identity/network';
import { hashPassword } from '@/lib/identity/password';
import { personOfPassword } from '@/lib/identity/queries/password-log-in';
import { listSessions } from '@/lib/identity/queries/sessions';
import type { Seen } from '@/lib/identity/seen';
import { IDLE_MINUTES, KEPT_DAYS, SESSION_HOURS } from '@/lib/identity/session-limits';
import { giveToken, renewToken, wasJustReplaced } from '@/lib/identity/session-token';
import { THROTTLE } from '@/lib/identity/throttle-rules';
import { hashOfToken } from '@/lib/identity/token';
import { type Actor, NOBODY } from '@/lib/platform/actor';
import { database, inScope } from '@/lib/platform/database';
import { invocation, World } from '@/tests/support/world';
import { codeIn, successOf } from './factor-situations';

const world = World.use();

const DESK: Seen = { browser: 'Firefox', system: 'Windows', network: '192.0.2.0/24' };
const PHONE: Seen = { browser: 'Safari', system: 'iPhone', network: '2001:db8:1::/48' };
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);

/** Logs somebody in; `presented` is the token that their browser had already. */
async function logIn(personId: string, seen: Seen = DESK, presented: string | null = null) {
  const sessionId = await openSession(personId);
  return { sessionId, token: await giveToken({ personId, sessionId }, presented, seen) };
}

async function somebody(): Promise<Actor> {
  return world.actor({ municipality: await world.municipality() }, ['reader']);
}

const opens = async (token: string) => (await loadSessionOf(token, DESK)) !== null;
const rowOf = (id: string) => world.owner.session.findUniqueOrThrow({ where: { id } });

describe('the token of a session', () => {
  test('opens it, and stands nowhere in the database', async () => {
    const { personId } = await somebody();
    const { sessionId, token } = await logIn(personId);
    expect((await loadSessionOf(token, DESK))?.sessionId).toBe(sessionId);
    const row = await rowOf(sessionId);
    expect(row.tokenHash).toBe(hashOfToken(token));
    expect(JSON.stringify(row)).not.toContain(token);
    for (const wrong of ['', sessionId, row.tokenHash ?? '', `${token}A`]) {
      expect(await opens(wrong)).toBe(false);
    }
  });
  test('is given once: a session that is there already gets no second first token', async () => {
    const { personId } = await somebody();
    const { sessionId } = await logIn(personId);
    await expect(giveToken({ personId, sessionId }, null, PHONE)).rejects.toThrow(/once/);
  });
  test('is new with each log-in, and the session that the browser brought along ends', async () => {
    const [first, other] = [await somebody(), await somebody()];
    const before = await logIn(first.personId);
    const elsewhere = await logIn(first.personId, PHONE);
    const after = await logIn(other.personId, DESK, before.token);
    expect(after.token).not.toBe(before.token);
    expect(await opens(before.token)).toBe(false);
    expect([await opens(elsewhere.token), await opens(after.token)]).toEqual([true, true]);
  });
});

describe('a list of sessions', () => {
  test('shows device, place and use of one’s own that count, the last used first', async () => {
    const actor = await somebody();
    const desk = await logIn(actor.personId);
    const phone = await logIn(actor.personId, PHONE);
    const ended = await logIn(actor.personId);
    await world.owner.session.update({ where: { id: ended.sessionId }, data: { endedAt: new Date() } });
    await world.owner.session.update({
      where: { id: desk.sessionId },
      data: { lastSeenAt: minutesAgo(5) },
    });
    await logIn((await somebody()).personId);
    const { sessions } = successOf(await listSessions.execute(actor, {}));
    expect(sessions).toMatchObject([
      { id: phone.sessionId, ...PHONE },
      { id: desk.sessionId, ...DESK },
    ]);
    expect(JSON.stringify(sessions)).not.toMatch(/[0-9a-f]{64}/);
  });
  test('follows where a session is used now, and writes that once a minute at most', async () => {
    const { personId } = await somebody();
    const { sessionId, token } = await logIn(personId);
    await world.owner.session.update({ where: { id: sessionId }, data: { lastSeenAt: minutesAgo(2) } });
    await Promise.all(Array.from({ length: 10 }, () => loadSessionOf(token, PHONE)));
    const seen = await rowOf(sessionId);
    expect(seen).toMatchObject(PHONE);
    expect(seen.lastSeenAt.getTime()).toBeGreaterThan(minutesAgo(1).getTime());
    await loadSessionOf(token, DESK);
    expect(await rowOf(sessionId)).toEqual(seen);
  });
  test('keeps no whole address, not even by a mistake in the portal', async () => {
    const { personId } = await somebody();
    const { sessionId: id } = await logIn(personId);
    const whole = inScope({ ...NOBODY, personId }, (tx) =>
      tx.session.updateMany({ where: { id }, data: { network: '192.0.2.44' } }),
    );
    await expect(whole).rejects.toThrow(/session_network/);
  });
});

describe('ending a session', () => {
  test('works on its very next request, for one, and stands in the audit trail', async () => {
    const actor = await somebody();
    const [present, lost] = [await logIn(actor.personId), await logIn(actor.personId, PHONE)];
    expect(await opens(lost.token)).toBe(true);
    expect(codeIn(await endOwnSession.execute(actor, { id: lost.sessionId }, invocation()))).toBe('ok');
    expect([await opens(lost.token), await opens(present.token)]).toEqual([false, true]);
    expect(codeIn(await endOwnSession.execute(actor, { id: lost.sessionId }, invocation()))).toBe(
      'not_found',
    );
    const entries = await world.owner.auditEntry.findMany({ where: { personId: actor.personId } });
    expect(entries).toMatchObject([{ event: 'session.ended', subjectId: lost.sessionId }]);
  });
  test('works for all others at once, and tells how many', async () => {
    const actor = await somebody();
    const present = await logIn(actor.personId);
    const others = [await logIn(actor.personId), await logIn(actor.personId), await logIn(actor.personId)];
    const input = { sessionId: present.sessionId };
    expect(successOf(await endOtherSessions.execute(actor, input, invocation()))).toEqual({ sessions: 3 });
    expect(await Promise.all(others.map(({ token }) => opens(token)))).toEqual([false, false, false]);
    expect(await opens(present.token)).toBe(true);
  });
  test('of somebody else is not found, and ends nothing', async () => {
    const [thief, owner] = [await somebody(), await somebody()];
    const theirs = await logIn(owner.personId);
    const refused = [
      await endOwnSession.execute(thief, { id: theirs.sessionId }, invocation()),
      await endOtherSessions.execute(thief, { sessionId: theirs.sessionId }, invocation()),
    ];
    expect(refused.map(codeIn)).toEqual(['not_found', 'not_found']);
    expect(await opens(theirs.token)).toBe(true);
  });
  test('is final, also for the owner of the tables', async () => {
    const actor = await somebody();
    const { sessionId } = await logIn(actor.personId);
    await endOwnSession.execute(actor, { id: sessionId }, invocation());
    const opened = world.owner.session.update({ where: { id: sessionId }, data: { endedAt: null } });
    await expect(opened).rejects.toThrow(/final/);
  });
});

describe('a session ends by itself', () => {
  test.each([
    ['a minute before the idle limit it counts', IDLE_MINUTES - 1, true],
    ['after the idle limit it does not', IDLE_MINUTES + 1, false],
  ])('%s', async (_name, minutes, counts) => {
    const actor = await somebody();
    const { sessionId, token } = await logIn(actor.personId);
    await world.owner.session.update({ where: { id: sessionId }, data: { lastSeenAt: minutesAgo(minutes) } });
    expect(await opens(token)).toBe(counts);
    // What was idle too long does not come back by being used.
    expect(await opens(token)).toBe(counts);
  });
  test('after the longest duration, however much it is used', async () => {
    const { personId } = await somebody();
    const { sessionId, token } = await logIn(personId);
    const row = await rowOf(sessionId);
    const hours = (row.expiresAt.getTime() - row.createdAt.getTime()) / 3_600_000;
    expect(hours).toBeCloseTo(SESSION_HOURS, 1);
    const longAgo = minutesAgo(SESSION_HOURS * 60 + 1);
    await world.owner.session.update({
      where: { id: sessionId },
      data: { createdAt: longAgo, expiresAt: minutesAgo(1), lastSeenAt: new Date() },
    });
    expect(await opens(token)).toBe(false);
    expect(await renewToken(token)).toBeNull();
  });
  test('and is forgotten when it is over for so many days, not before', async () => {
    const { personId } = await somebody();
    const [old, recent] = [await logIn(personId), await logIn(personId)];
    const over = (days: number) => ({
      createdAt: minutesAgo((days + 1) * 24 * 60),
      expiresAt: minutesAgo(days * 24 * 60),
    });
    await world.owner.session.update({ where: { id: old.sessionId }, data: over(KEPT_DAYS + 0.1) });
    await world.owner.session.update({ where: { id: recent.sessionId }, data: over(KEPT_DAYS - 0.1) });
    // Only the job may remove: for the portal otherwise the row is not there to remove.
    expect((await database().session.deleteMany({ where: { id: old.sessionId } })).count).toBe(0);
    expect(await forgetOldSessions()).toBe(1);
    const left = await world.owner.session.findMany({ where: { personId }, select: { id: true } });
    expect(left).toEqual([{ id: recent.sessionId }]);
  });
});

describe('when roles change', () => {
  async function town() {
    const municipality = await world.municipality();
    const administrator = await world.actor({ municipality }, ['administrator']);
    const colleague = await world.actor({ municipality }, ['reader']);
    // Some time ago, so that what happens now happens after it.
    await world.owner.membership.updateMany({
      where: { personId: colleague.personId },
      data: { createdAt: minutesAgo(60) },
    });
    const { sessionId, token } = await logIn(colleague.personId);
    await world.owner.session.update({ where: { id: sessionId }, data: { tokenSince: minutesAgo(30) } });
    return { municipality, administrator, colleague, sessionId, token };
  }
  const stateOf = async (token: string) => {
    const loggedIn = await loadSessionOf(token, DESK);
    return loggedIn && { roles: loggedIn.actor.roles, due: loggedIn.rolesChanged };
  };
  async function give({ municipality, administrator, colleague }: Awaited<ReturnType<typeof town>>) {
    const input = { municipalityId: municipality.id, personId: colleague.personId, role: 'council' };
    successOf(await giveRoleTo.execute(administrator, input, invocation()));
  }

  test('a role that is given counts on the very next request, which asks for a new token', async () => {
    const place = await town();
    expect(await stateOf(place.token)).toEqual({ roles: ['reader'], due: false });
    await give(place);
    expect(await stateOf(place.token)).toEqual({ roles: ['reader', 'council'], due: true });
    const renewed = await renewToken(place.token);
    expect(await stateOf(place.token)).toBeNull();
    expect(await stateOf(renewed ?? '')).toEqual({ roles: ['reader', 'council'], due: false });
    expect((await rowOf(place.sessionId)).previousTokenHash).toBe(hashOfToken(place.token));
  });
  test('a role that is taken is gone on the very next request, which asks for a new token', async () => {
    const place = await town();
    const held = await world.owner.membership.findFirstOrThrow({
      where: { personId: place.colleague.personId },
    });
    successOf(await takeRole.execute(place.administrator, { membershipId: held.id }, invocation()));
    expect(await stateOf(place.token)).toEqual({ roles: [], due: true });
  });
  test.each([
    ['began', { startsOn: new Date() }],
    ['was over', { endsOn: new Date(Date.now() - 24 * 3_600_000) }],
  ])('a term that %s since asks for a new token too', async (_name, term) => {
    const place = await town();
    await world.owner.session.update({
      where: { id: place.sessionId },
      data: { tokenSince: minutesAgo(36 * 60) },
    });
    await world.owner.membership.updateMany({
      where: { personId: place.colleague.personId },
      data: { createdAt: minutesAgo(72 * 60), ...term },
    });
    expect((await stateOf(place.token))?.due).toBe(true);
  });
  test('of ten requests that renew at the same moment one gets the token; to the others the old is just replaced', async () => {
    const place = await town();
    await give(place);
    const answers = await Promise.all(Array.from({ length: 10 }, () => renewToken(place.token)));
    const [winner, ...more] = answers.filter((answer) => answer !== null);
    expect(more).toEqual([]);
    expect([await opens(place.token), await opens(winner ?? '')]).toEqual([false, true]);
    expect(await wasJustReplaced(place.token)).toBe(true);
    await world.owner.session.update({
      where: { id: place.sessionId },
      data: { tokenSince: minutesAgo(1) },
    });
    expect(await wasJustReplaced(place.token)).toBe(false);
  });
  test('a token that was just given is not replaced again, so that nobody is sent round in a circle', async () => {
    const { personId } = await somebody();
    const { sessionId, token } = await logIn(personId);
    const soon = new Date(Date.now() + 60_000);
    await world.owner.membership.updateMany({ where: { personId }, data: { createdAt: soon } });
    expect((await loadSessionOf(token, DESK))?.rolesChanged).toBe(false);
    await world.owner.session.update({ where: { id: sessionId }, data: { tokenSince: minutesAgo(1) } });
    expect((await world.loadSession(sessionId))?.rolesChanged).toBe(true);
  });
});

describe('logging out everywhere else', () => {
  test('forgets every device but this one; a municipality’s own log-in forgets none', async () => {
    const actor = await somebody();
    const { sessionId } = await logIn(actor.personId);
    const know = () => knowDevice({ personId: actor.personId, tokens: [], confirmed: false });
    const [here, there] = [await know(), await know()];
    const deviceId = await deviceOfTokens(actor.personId, here);
    const end = (as: Actor) => endOtherSessions.execute(as, { sessionId, deviceId }, invocation());
    successOf(await end({ ...actor, onlyAt: actor.actingFor?.id }));
    expect(await deviceOfTokens(actor.personId, there)).not.toBeNull();
    successOf(await end(actor));
    expect(await deviceOfTokens(actor.personId, there)).toBeNull();
    expect(await deviceOfTokens(actor.personId, here)).toBe(deviceId);
  });
});

describe('a hundred log-ins at the same moment', () => {
  const PASSWORD = 'fietsen door de polder';
  const HALL = { ...originOf('198.51.100.7'), devices: [] };

  test('of a hundred people in one hall each get a session and a token of their own', async () => {
    const hash = await hashPassword(PASSWORD);
    const people = Array.from({ length: 100 }, () => ({
      id: randomUUID(),
      email: `${randomUUID()}@test.example`,
    }));
    for (const { id, email } of people) await world.person({ id, email, hash });
    const logIns = await Promise.all(
      people.map(async ({ id, email }) => {
        const personId = successOf(await personOfPassword({ email, password: PASSWORD }, HALL));
        expect(personId).toBe(id);
        return { id, ...(await logIn(personId)) };
      }),
    );
    expect(new Set(logIns.map(({ token }) => token)).size).toBe(100);
    const rows = await world.owner.session.findMany({
      where: { personId: { in: people.map(({ id }) => id) } },
    });
    const byToken = new Map(rows.map((row) => [row.tokenHash, row.personId]));
    expect(rows).toHaveLength(100);
    expect(logIns.every(({ id, token }) => byToken.get(hashOfToken(token)) === id)).toBe(true);
  });
  test('with wrong passwords for one account: five are looked at, the others have to wait', async () => {
    const email = `${randomUUID()}@test.example`;
    await world.person({ email, hash: await hashPassword(PASSWORD) });
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, n) => personOfPassword({ email, password: `gok ${n}` }, HALL)),
    );
    const codes = answers.map(codeIn);
    expect(codes.filter((code) => code === 'wrong_credentials')).toHaveLength(THROTTLE.perOrigin);
    expect(codes.filter((code) => code === 'log_in_held')).toHaveLength(100 - THROTTLE.perOrigin);
    // Also who knows the password waits there now.
    expect(codeIn(await personOfPassword({ email, password: PASSWORD }, HALL))).toBe('log_in_held');
  });
  test('from one browser end the session that it had, and each get a token of their own', async () => {
    const { personId } = await somebody();
    const first = await logIn(personId);
    const logIns = await Promise.all(Array.from({ length: 100 }, () => logIn(personId, DESK, first.token)));
    expect(await opens(first.token)).toBe(false);
    expect(await world.owner.session.count({ where: { personId, endedAt: null } })).toBe(100);
    expect(new Set(logIns.map(({ token }) => token)).size).toBe(100);
  });
});
