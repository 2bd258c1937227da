import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { tendSessions } from '@/lib/identity/commands/tend-sessions';
import { personByAddress } from '@/lib/identity/queries/by-address';
import { hashOfToken, newToken } from '@/lib/identity/token';
import { type Actor, NOBODY, type Scope, scopeOf } from '@/lib/platform/actor';
import { inScope, type Transaction } from '@/lib/platform/database';
import { erasedAddress } from '@/lib/privacy/erasure';
import { World } from '@/tests/support/world';

const world = World.use();

/** Everybody of the situation, by what they are. */
type Cast = Awaited<ReturnType<typeof situation>>;
type Who = keyof Cast['people'];

/** Two municipalities with people, a College, a bureau and an auditor; each with a password and a log-in. */
async function situation() {
  const a = await world.municipality();
  const b = await world.municipality();
  const college = await world.body('college', { seats: 3 });
  const bureau = await world.body('bureau');
  const audit = await world.body('audit');
  const people = {
    reader: await world.actor({ municipality: a }, ['reader']),
    colleague: await world.actor({ municipality: a }, ['delegate', 'administrator']),
    former: await world.actor({ municipality: a }, ['reader'], { endsOn: '2021-12-31' }),
    stranger: await world.actor({ municipality: b }, ['reader']),
    manager: await world.actor({ municipality: b }, ['administrator']),
    both: await world.actor({ municipality: b }, ['reader']),
    member: await world.actor({ body: college }, ['college_member']),
    bureau: await world.actor({ body: bureau }, ['bureau']),
    auditor: await world.actor({ body: audit }, ['auditor']),
  };
  await world.role(people.both.personId, { municipality: a }, 'reader');
  const nobody = await world.person();
  for (const { personId } of Object.values(people)) {
    await world.owner.password.create({ data: { personId, hash: `$argon2id$${personId}` } });
    await world.owner.session.create({ data: { personId, expiresAt: inAnHour(), network: '192.0.2.0/24' } });
  }
  return { a, b, people: { ...people, roleless: { ...people.reader, personId: nobody.id } } };
}

const inAnHour = () => new Date(Date.now() + 3_600_000);

let cast: Cast;
beforeAll(async () => {
  cast = await situation();
});

const idOf = (who: Who) => cast.people[who].personId;
const scopeOfWho = (who: Who) => scopeOf(cast.people[who]);

/** Whose rows a transaction sees in a table when the query has no filter at all. */
async function seen(scope: Scope, table: 'person' | 'account' | 'password' | 'session'): Promise<Who[]> {
  const column = table === 'person' || table === 'account' ? 'id' : 'person_id';
  const rows = await inScope(scope, (tx) =>
    tx.$queryRawUnsafe<{ id: string }[]>(`SELECT "${column}" AS id FROM "${table}"`),
  );
  const ids = new Set(rows.map(({ id }) => id));
  return (Object.keys(cast.people) as Who[]).filter((who) => ids.has(idOf(who)));
}

/** Who holds an office: their names are public. */
const OFFICE: Who[] = ['member', 'bureau', 'auditor'];
const EVERYBODY = () => Object.keys(cast.people) as Who[];

describe('without any filter in the query', () => {
  test('the owner of the database sees that all rows are there', async () => {
    const where = { id: { in: Object.values(cast.people).map(({ personId }) => personId) } };
    expect(await world.owner.person.count({ where })).toBe(EVERYBODY().length);
    expect(await world.owner.account.count({ where })).toBe(EVERYBODY().length);
  });
  test('somebody of A sees the names of A, now and before, and of who holds an office; of B none', async () => {
    expect(await seen(scopeOfWho('reader'), 'person')).toEqual([
      'reader',
      'colleague',
      'former',
      'both',
      ...OFFICE,
    ]);
  });
  test('somebody of A sees the addresses of A alone, not those of who holds an office', async () => {
    expect(await seen(scopeOfWho('reader'), 'account')).toEqual(['reader', 'colleague', 'former', 'both']);
  });
  test.each(['reader', 'colleague', 'manager', 'member', 'bureau', 'auditor'] as const)(
    'the %s sees their own password and log-ins, and of nobody else',
    async (who) => {
      expect(await seen(scopeOfWho(who), 'password')).toEqual([who]);
      expect(await seen(scopeOfWho(who), 'session')).toEqual([who]);
    },
  );
  test('somebody in two municipalities sees at each the people of that one', async () => {
    const at = ({ id }: { id: string }): Scope => ({
      ...NOBODY,
      personId: idOf('both'),
      municipalityId: id,
    });
    expect(await seen(at(cast.a), 'account')).toEqual(['reader', 'colleague', 'former', 'both']);
    expect(await seen(at(cast.b), 'account')).toEqual(['stranger', 'manager', 'both']);
  });
  test('a member of a College sees no address but their own', async () => {
    expect(await seen(scopeOfWho('member'), 'person')).toEqual(OFFICE);
    expect(await seen(scopeOfWho('member'), 'account')).toEqual(['member']);
  });
  test('the bureau sees who holds an office, with the address, and the names of administrators', async () => {
    expect(await seen(scopeOfWho('bureau'), 'person')).toEqual(['colleague', 'manager', ...OFFICE]);
    expect(await seen(scopeOfWho('bureau'), 'account')).toEqual(OFFICE);
  });
  test('the auditor sees everybody', async () => {
    expect(await seen(scopeOfWho('auditor'), 'person')).toEqual(EVERYBODY());
    expect(await seen(scopeOfWho('auditor'), 'account')).toEqual(EVERYBODY());
  });
  test('a visitor sees the names of who holds an office, and no address, password or log-in', async () => {
    expect(await seen(NOBODY, 'person')).toEqual(OFFICE);
    expect(await seen(NOBODY, 'account')).toEqual([]);
    expect(await seen(NOBODY, 'password')).toEqual([]);
    expect(await seen(NOBODY, 'session')).toEqual([]);
  });
  test.each([
    ['forget_leavers', 'account', true],
    ['forget_leavers', 'password', false],
    ['forget_leavers', 'session', false],
    ['forget_failures', 'session', true],
    ['forget_failures', 'account', false],
    ['mailer', 'account', false],
  ] as const)('the job %s sees all of %s: %s', async (job, table, all) => {
    const found = await seen({ ...NOBODY, job }, table);
    expect(found.length > 0).toBe(all);
  });
});

describe('who names an address', () => {
  test('sees that one account with its name and password, and no other', async () => {
    const email = await world.addressOf(idOf('stranger'));
    const scope = { ...NOBODY, email };
    expect(await seen(scope, 'account')).toEqual(['stranger']);
    expect(await seen(scope, 'password')).toEqual(['stranger']);
    expect(await seen(scope, 'person')).toEqual(['stranger', ...OFFICE]);
    expect(await seen(scope, 'session')).toEqual([]);
  });
  test.each(['%', '', '%@test.example'])('sees nothing by the pattern "%s"', async (email) => {
    expect(await seen({ ...NOBODY, email }, 'account')).toEqual([]);
  });
  test('sees it during the look-up only, also within a command', async () => {
    const email = await world.addressOf(idOf('stranger'));
    const left = await inScope(scopeOfWho('reader'), async (tx) => {
      expect(await personByAddress(tx, email)).toMatchObject({ id: idOf('stranger'), email });
      return tx.account.count({ where: { id: idOf('stranger') } });
    });
    expect(left).toBe(0);
  });
  test('finds nobody for an address that nobody has', async () => {
    const email = `${randomUUID()}@test.example`;
    expect(await inScope(NOBODY, (tx) => personByAddress(tx, email))).toBeNull();
  });
});

describe('a log-in', () => {
  /** A log-in with a token, and one before it. */
  async function withToken(personId: string, providerMunicipalityId?: string) {
    const [now, before] = [newToken(), newToken()];
    const data = { personId, tokenHash: now.tokenHash, previousTokenHash: before.tokenHash };
    const { id } = await world.owner.session.create({
      data: { ...data, providerMunicipalityId, expiresAt: inAnHour() },
    });
    return { id, token: now.token, before: before.token };
  }
  const idsSeen = (scope: Scope) =>
    inScope(scope, async (tx) => (await tx.session.findMany({ select: { id: true } })).map(({ id }) => id));
  /** How many of these log-ins a transaction ends. */
  const ends = (scope: Scope, ids: string[], tend: boolean) =>
    inScope(scope, async (tx: Transaction) => {
      const end = () => tx.session.updateMany({ where: { id: { in: ids } }, data: { endedAt: new Date() } });
      return (await (tend ? tendSessions(tx, end) : end())).count;
    });

  test('is shown to who brings its token, or the one before it, and then alone', async () => {
    const { id, token, before } = await withToken(idOf('stranger'));
    expect(await idsSeen({ ...NOBODY, tokenHash: hashOfToken(token) })).toEqual([id]);
    expect(await idsSeen({ ...NOBODY, tokenHash: hashOfToken(before) })).toEqual([id]);
    expect(await idsSeen({ ...NOBODY, tokenHash: hashOfToken(newToken().token) })).toEqual([]);
  });
  test('of somebody else is neither made, changed nor ended', async () => {
    const { id } = await withToken(idOf('colleague'));
    const data = { personId: idOf('colleague'), expiresAt: inAnHour() };
    await expect(inScope(scopeOfWho('reader'), (tx) => tx.session.createMany({ data }))).rejects.toThrow(
      /row-level security/,
    );
    expect(await ends(scopeOfWho('reader'), [id], false)).toBe(0);
    expect(await ends(NOBODY, [id], false)).toBe(0);
    expect(await ends(scopeOfWho('colleague'), [id], false)).toBe(1);
  });
  test('that a municipality’s own log-in opened that municipality may end, when it says so, and no other', async () => {
    const own = await withToken(idOf('both'), cast.a.id);
    const elsewhere = await withToken(idOf('both'));
    const ids = [own.id, elsewhere.id];
    const shown = await inScope(scopeOfWho('colleague'), (tx) =>
      tendSessions(tx, () => tx.session.findMany({ select: { id: true } })),
    );
    expect(shown.map(({ id }) => id)).toContain(own.id);
    expect(shown.map(({ id }) => id)).not.toContain(elsewhere.id);
    expect(await ends(scopeOfWho('colleague'), ids, false)).toBe(0);
    expect(await ends(scopeOfWho('manager'), ids, true)).toBe(0);
    expect(await ends(scopeOfWho('colleague'), ids, true)).toBe(1);
    const left = await world.owner.session.findMany({ where: { id: { in: ids }, endedAt: null } });
    expect(left.map(({ id }) => id)).toEqual([elsewhere.id]);
  });
  test('can be tended by the bureau, when it says so', async () => {
    const { id } = await withToken(idOf('reader'));
    expect(await ends(scopeOfWho('bureau'), [id], false)).toBe(0);
    expect(await ends(scopeOfWho('bureau'), [id], true)).toBe(1);
  });
});

describe('a person, address and password', () => {
  const change = (actor: Actor, id: string) =>
    inScope(scopeOf(actor), async (tx) => [
      (await tx.person.updateMany({ where: { id }, data: { name: 'weg' } })).count,
      (await tx.account.updateMany({ where: { id }, data: { email: `${id}@elders.example` } })).count,
      (await tx.password.updateMany({ where: { personId: id }, data: { hash: '$argon2id$' } })).count,
    ]);
  test.each(['colleague', 'bureau', 'auditor'] as const)('are not changed by the %s', async (who) => {
    expect(await change(cast.people[who], idOf('reader'))).toEqual([0, 0, 0]);
  });
  test('are made by nobody for an address that was not invited', async () => {
    const id = randomUUID();
    const scope = { ...scopeOfWho('colleague'), personId: id };
    const make = (asked: Scope) =>
      inScope(asked, (tx) => tx.account.createMany({ data: { id, email: `${id}@test.example` } }));
    await expect(make(scope)).rejects.toThrow(/row-level security/);
    await world.owner.invitation.create({
      data: {
        municipalityId: cast.a.id,
        email: `${id}@test.example`,
        role: 'reader',
        tokenHash: randomUUID(),
        invitedById: idOf('colleague'),
        expiresAt: inAnHour(),
      },
    });
    // Nor in the name of somebody else.
    await expect(make(scopeOfWho('colleague'))).rejects.toThrow(/row-level security/);
    expect(await make(scope)).toEqual({ count: 1 });
  });
  test('that were erased are closed, and stay so', async () => {
    const { id } = await world.person();
    const erase = () => world.owner.account.update({ where: { id }, data: { email: erasedAddress(id) } });
    const close = (deactivatedAt: Date | null) =>
      world.owner.person.update({ where: { id }, data: { deactivatedAt } });
    await expect(erase()).rejects.toThrow(/erased account is closed/);
    await close(new Date());
    await erase();
    await expect(close(null)).rejects.toThrow(/erased account is closed/);
  });
});

type Plan = { 'Node Type': string; 'Relation Name'?: string; Plans?: Plan[] };

/** The tables that a plan reads from end to end. */
function scanned({ Plans = [], ...node }: Plan): string[] {
  const here = node['Node Type'] === 'Seq Scan' ? [node['Relation Name'] ?? ''] : [];
  return [...here, ...Plans.flatMap(scanned)];
}

describe('among ten thousand people', () => {
  beforeAll(async () => {
    const add = (sql: string) => world.owner.$executeRawUnsafe(sql);
    await add(`INSERT INTO account (id, email)
      SELECT gen_random_uuid(), n || '@menigte.example' FROM generate_series(1, 10000) n`);
    const crowd = "account WHERE email LIKE '%@menigte.example'";
    await add(`INSERT INTO person (id, name) SELECT id, 'Iemand' FROM ${crowd}`);
    await add(`INSERT INTO password (person_id, hash) SELECT id, '$argon2id$' FROM ${crowd}`);
    await add(`INSERT INTO session (id, person_id, token_hash, expires_at)
      SELECT gen_random_uuid(), id, encode(sha256(convert_to(email, 'UTF8')), 'hex'), now() + interval '1 hour'
      FROM ${crowd}`);
    await add(`INSERT INTO membership (id, person_id, municipality_id, role, starts_on)
      SELECT gen_random_uuid(), id, '${cast.b.id}', 'reader', '2020-01-01' FROM ${crowd}`);
    for (const table of ['account', 'person', 'password', 'session', 'membership'])
      await add(`ANALYZE "${table}"`);
  });

  const planOf = (scope: Scope, sql: string) =>
    inScope(scope, async (tx) => {
      const rows = await tx.$queryRawUnsafe<{ 'QUERY PLAN': { Plan: Plan }[] }[]>(
        `EXPLAIN (FORMAT JSON) ${sql}`,
      );
      return rows.flatMap((row) => row['QUERY PLAN'].map(({ Plan }) => Plan));
    });
  test.each([
    [
      'who logs in',
      { ...NOBODY, email: '7@menigte.example' },
      `SELECT p.id, w.person_id FROM person p JOIN account a USING (id) LEFT JOIN password w ON w.person_id = p.id
       WHERE a.email = '7@menigte.example'`,
    ],
    [
      'the session of a request',
      { ...NOBODY, tokenHash: 'x' },
      "SELECT * FROM session WHERE token_hash = 'x'",
    ],
    [
      'one’s own sessions',
      { ...NOBODY, personId: randomUUID() },
      'SELECT * FROM session WHERE person_id = current_person()',
    ],
    [
      'a few names',
      { ...NOBODY, municipalityId: randomUUID() },
      `SELECT name FROM person WHERE id IN ('${randomUUID()}', '${randomUUID()}')`,
    ],
  ] as const)('%s is found by an index', async (_case, scope, sql) => {
    const plans = await planOf(scope, sql);
    expect(plans.length).toBe(1);
    expect(plans.flatMap(scanned)).toEqual([]);
  });
});
