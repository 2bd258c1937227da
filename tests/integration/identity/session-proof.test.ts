import { beforeAll, describe, expect, test } from 'vitest';
import { newSalt } from '@/lib/ballots/commitment';
import { endSession, openSession } from '@/lib/identity/commands/open-session';
import { markConfirmed } from '@/lib/identity/commands/own-factors';
import { loadSessionOf } from '@/lib/identity/commands/use-session';
import { giveToken, renewToken } from '@/lib/identity/session-token';
import { hashOfToken, newToken } from '@/lib/identity/token';
import { type Actor, NOBODY, scopeOf } from '@/lib/platform/actor';
import { inScope, proveSession, type Transaction } from '@/lib/platform/database';
import { sqlStateOf } from '@/lib/platform/sql-state';
import { withClient } from '@/scripts/database/connection';
import { openVote, outcomeOf, vote } from '@/tests/support/assembly';
import { World } from '@/tests/support/world';
import { College } from '../decisions/college';

const world = World.use();
const SEEN = { browser: null, system: null, network: null };
/** What the database answers: no session of the voter, or one whose second factor is too long ago. */
const [NO_SESSION, TOO_LONG_AGO] = ['BD006', 'BD005'];

type Session = { id: string; token: string };
type Forgery = (tx: Transaction) => Promise<unknown>;

/** Logs somebody in as the portal does. */
async function logIn({ personId }: Actor): Promise<Session> {
  const sessionId = await openSession(personId);
  return { id: sessionId, token: await giveToken({ personId, sessionId }, null, SEEN) };
}

function confirm({ personId }: Actor, { id }: Session): Promise<void> {
  return inScope({ ...NOBODY, personId }, (tx, now) => markConfirmed(tx, { sessionId: id }, now));
}

async function proved(actor: Actor): Promise<Session> {
  const session = await logIn(actor);
  await confirm(actor, session);
  return session;
}

/** A session whose factor was proved so long ago, sealed as such. */
async function provedAgo(actor: Actor, seconds: number): Promise<Session> {
  const session = await proved(actor);
  await world.owner.$executeRaw`
    UPDATE session SET second_factor_at = proved, seal = session_seal(id, person_id, token_hash, proved::timestamptz(3))
    FROM (SELECT moment() - make_interval(secs => ${seconds}) AS proved) AS before WHERE id = ${session.id}::uuid`;
  return session;
}

/** Casts a vote as who has the password of the portal's role would: by hand, past every command. The state, or `ok`. */
async function castByHand(actor: Actor, ballotId: string, proof?: string, forge?: Forgery): Promise<string> {
  const { personId, actingFor } = actor;
  const municipalityId = actingFor?.kind === 'municipality' ? actingFor.id : null;
  try {
    await inScope(scopeOf(actor), async (tx) => {
      await forge?.(tx);
      if (proof !== undefined) await proveSession(tx, proof);
      const where = { ballotId, ...(municipalityId ? { municipalityId } : { personId }) };
      const { id, weight } = await tx.entitlement.findFirstOrThrow({ where });
      const mandate = municipalityId
        ? await tx.mandate.findFirstOrThrow({ where: { personId, endedAt: null } })
        : null;
      await tx.entitlement.updateMany({ where: { id }, data: { castAt: new Date() } });
      await tx.vote.create({
        data: {
          ...{ ballotId, entitlementId: id, municipalityId, castById: personId, mandateId: mandate?.id },
          ...{ choice: 'against', weight, castAt: new Date(), salt: newSalt() },
        },
      });
    });
    return 'ok';
  } catch (error) {
    return sqlStateOf(error) ?? String(error);
  }
}

/** Somebody who may vote in an open ballot, and somebody else who is logged in. */
type Situation = { voter: Actor; other: Actor; ballotId: string };

async function inAssembly(): Promise<Situation> {
  const voter = await world.actor({ municipality: await world.municipality() }, ['delegate']);
  const other = await world.actor({ municipality: await world.municipality() }, ['delegate']);
  return { voter, other, ballotId: (await openVote(world)).ballotId };
}

async function inCollege(): Promise<Situation> {
  const college = await College.of(world);
  const { ballotId } = await college.submitted();
  return { voter: college.chair, other: college.secretary, ballotId };
}

describe.each([
  ['the assembly', inAssembly],
  ['a College', inCollege],
])('who sets by hand whose vote it is in %s', (_, situationOf) => {
  let [voter, other, ballotId]: [Actor, Actor, string] = [{} as Actor, {} as Actor, ''];
  beforeAll(async () => {
    ({ voter, other, ballotId } = await situationOf());
  });
  const cast = (proof?: string, forge?: Forgery) => castByHand(voter, ballotId, proof, forge);

  test('casts none without the token of the voter', async () => {
    expect(await cast()).toBe(NO_SESSION);
    expect(await cast('')).toBe(NO_SESSION);
    expect(await cast(newToken().token)).toBe(NO_SESSION);
    const { token } = await proved(voter);
    expect(await cast(hashOfToken(token))).toBe(NO_SESSION);
  });
  test('casts none with the token of somebody else', async () => {
    expect(await cast((await proved(other)).token)).toBe(NO_SESSION);
  });
  test('casts none in a session that has ended or is over', async () => {
    const ended = await proved(voter);
    await endSession(voter.personId, ended.id);
    expect(await cast(ended.token)).toBe(NO_SESSION);
    const over = await proved(voter);
    await world.owner.$executeRaw`
      UPDATE session SET created_at = now() - interval '12 hours', expires_at = now() WHERE id = ${over.id}::uuid`;
    expect(await cast(over.token)).toBe(NO_SESSION);
  });
  test('casts none when the factor was proved more than ten minutes ago, or never', async () => {
    expect(await cast((await logIn(voter)).token)).toBe(TOO_LONG_AGO);
    expect(await cast((await provedAgo(voter, 601)).token)).toBe(TOO_LONG_AGO);
  });
  test('casts none with a token that was replaced', async () => {
    const { token } = await proved(voter);
    expect(await renewToken(token)).not.toBeNull();
    expect(await cast(token)).toBe(NO_SESSION);
  });
  test('casts none in a session that the role adds or alters, with whatever seal', async () => {
    const { token, tokenHash } = newToken();
    const mine = await proved(other);
    const { seal } = await world.owner.session.findUniqueOrThrow({ where: { id: mine.id } });
    const { personId } = voter;
    const now = new Date();
    for (const forgedSeal of [null, '', seal, '0'.repeat(64)]) {
      const data = { personId, tokenHash, secondFactorAt: now, seal: forgedSeal, expiresAt: inAnHour() };
      expect(await cast(token, (tx) => tx.session.create({ data }))).toBe(NO_SESSION);
    }
    const theirs = await proved(voter);
    const altered: Forgery = (tx) =>
      tx.session.update({ where: { id: theirs.id }, data: { tokenHash: hashOfToken(token) } });
    expect(await cast(token, altered)).toBe(NO_SESSION);
    const old = await provedAgo(voter, 601);
    const renewed: Forgery = (tx) =>
      tx.session.update({ where: { id: old.id }, data: { secondFactorAt: new Date() } });
    expect(await cast(old.token, renewed)).toBe(NO_SESSION);
  });
  test('casts it with the voter’s own, and so it was the proof that lacked', async () => {
    expect(await cast((await provedAgo(voter, 590)).token)).toBe('ok');
    expect(await world.owner.vote.count({ where: { ballotId } })).toBe(1);
  });
});

const inAnHour = () => new Date(Date.now() + 3_600_000);

describe('a vote by the command', () => {
  test('is stored with what the session itself brings along, whatever came first', async () => {
    const { ballotId } = await openVote(world);
    const voter = await world.actor({ municipality: await world.municipality() }, ['delegate']);
    const session = await proved(voter);
    const renewed = (await renewToken(session.token)) ?? '';
    const actor = (await loadSessionOf(renewed, SEEN))?.actor ?? null;
    if (!actor) throw new Error('The session opens nothing');
    expect(actor.sessionProof).toBe(renewed);
    const late = await openVote(world);
    // The roll was drawn up before this municipality was there, so the vote is in the other.
    expect(outcomeOf(await vote(actor, ballotId, 'for'))).toBe('not_entitled');
    expect(outcomeOf(await vote(actor, late.ballotId, 'for'))).toBe('ok');
    const said = await world.owner.auditEntry.findMany({ where: { personId: actor.personId } });
    expect(said.length).toBe(1);
    expect(JSON.stringify(said)).not.toContain(renewed);
  });
  test('without it is told to log in, and with an old factor to confirm', async () => {
    const { voter, ballotId } = await inAssembly();
    const sent = async (sessionProof?: string) =>
      outcomeOf(await vote({ ...voter, sessionProof }, ballotId, 'for'));
    expect(await sent()).toBe('not_logged_in');
    expect(await sent((await provedAgo(voter, 601)).token)).toBe('second_factor_needed');
  });
});

describe('the seal of a session', () => {
  const isRight = async ({ id }: Session) => {
    const [row] = await world.owner.$queryRaw<{ right: boolean }[]>`
      SELECT seal = session_seal(id, person_id, token_hash, second_factor_at) AS "right"
      FROM session WHERE id = ${id}::uuid`;
    return row?.right;
  };
  test('is the same to the portal and the database, in every order of log-in, factor and next token', async () => {
    const { voter } = await inAssembly();
    const session = await logIn(voter);
    expect(await isRight(session)).toBe(true);
    const tokens = await Promise.all([renewToken(session.token), confirm(voter, session)]);
    expect(await isRight(session)).toBe(true);
    await renewToken(tokens[0] ?? '');
    expect(await isRight(session)).toBe(true);
    const early = await openSession(voter.personId, new Date());
    const passkey = { id: early, token: await giveToken({ ...voter, sessionId: early }, null, SEEN) };
    expect(await isRight(passkey)).toBe(true);
  });
  test('is made by nobody who has the portal’s role, who reads no key either', async () => {
    const refused = async (statement: string) =>
      withClient(world.portalUrl, (client) =>
        client.query(statement).then(
          () => 'ok',
          (error: { code?: string }) => error.code,
        ),
      );
    expect(
      await refused('SELECT session_seal(id, person_id, token_hash, second_factor_at) FROM session'),
    ).toBe('42501');
    expect(await refused("SELECT hmac_sha256('a', 'b')")).toBe('42501');
    for (const statement of [
      'SELECT * FROM owner_key',
      "UPDATE owner_key SET key = 'a'",
      "INSERT INTO owner_key VALUES ('a', 'b')",
    ]) {
      expect(await refused(statement)).toBe('42501');
    }
  });
  test('does not show to other connections of the role which token came along', async () => {
    const { voter } = await inAssembly();
    const { token } = await proved(voter);
    const running = await inScope(scopeOf(voter), async (tx) => {
      await proveSession(tx, token);
      return withClient(world.portalUrl, async (client) => {
        const { rows } = await client.query<{ query: string }>('SELECT query FROM pg_stat_activity');
        return rows.map(({ query }) => query).join('\n');
      });
    });
    expect(running).toContain('app.session_proof');
    expect(running).not.toContain(token);
  });
});

/** Source: RFC 4231, sections 4.2 to 4.8 (all but the truncated one). */
const VECTORS: [string, string, string][] = [
  ['0b'.repeat(20), '4869205468657265', 'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7'],
  [
    '4a656665',
    '7768617420646f2079612077616e7420666f72206e6f7468696e673f',
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  ],
  ['aa'.repeat(20), 'dd'.repeat(50), '773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe'],
  [
    '0102030405060708090a0b0c0d0e0f10111213141516171819',
    'cd'.repeat(50),
    '82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b',
  ],
  [
    'aa'.repeat(131),
    Buffer.from('Test Using Larger Than Block-Size Key - Hash Key First').toString('hex'),
    '60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54',
  ],
  [
    'aa'.repeat(131),
    Buffer.from(
      'This is a test using a larger than block-size key and a larger than block-size data. The key needs to be hashed before being used by the HMAC algorithm.',
    ).toString('hex'),
    '9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2',
  ],
];

test('HMAC-SHA-256 in the database gives what RFC 4231 says', async () => {
  for (const [key, message, expected] of VECTORS) {
    const [row] = await world.owner.$queryRaw<{ mac: string }[]>`
      SELECT encode(hmac_sha256(decode(${key}, 'hex'), decode(${message}, 'hex')), 'hex') AS mac`;
    expect(row?.mac).toBe(expected);
  }
});
