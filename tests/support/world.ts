import { randomUUID } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { afterAll, beforeAll } from 'vitest';
import { isAppointed } from '@/lib/appointments/term';
import { loadSessionOf } from '@/lib/identity/commands/use-session';
import type { LoggedIn } from '@/lib/identity/queries/log-in';
import { hashOfToken, newToken } from '@/lib/identity/token';
import { type Actor, NOBODY } from '@/lib/platform/actor';
import { addDays, addYears, dateOf, todayInAmsterdam } from '@/lib/platform/clock';
import { inScope } from '@/lib/platform/database';
import { PrismaClient } from '@/lib/platform/generated/client';
import type { BodyKind, Role } from '@/lib/platform/generated/enums';
import { keepSessionKey } from '@/scripts/database/session-key';
import { OPEN_SESSIONS } from '@/scripts/support/voter-sessions';
import { createDatabase } from './database/clone';

/** Who votes in an assembly or a College, and so needs a session that the database knows. */
const VOTERS: Role[] = ['delegate', 'college_member', 'college_chair'];

/**
 * A database of its own for a test file. `world.owner` is the superuser, who sees every row: for setting up
 * and for proving that rows are there which the portal can't see. Commands and queries under test go in as
 * the portal's own role, like the running portal.
 */
export class World {
  #owner: PrismaClient | undefined;
  /** Address of this file's database for the portal's own role */
  portalUrl = '';
  /** Address of this file's database for its owner */
  ownerUrl = '';

  /** Call once at the top of a test file. */
  static use(options: { seeded?: boolean } = {}): World {
    const world = new World();
    let drop: (() => Promise<void>) | undefined;
    beforeAll(async () => {
      const clone = await createDatabase(options);
      drop = () => clone.drop();
      world.ownerUrl = clone.ownerUrl;
      world.portalUrl = clone.portalUrl;
      process.env.PORTAL_DATABASE_URL = clone.portalUrl;
      process.env.AUTH_SECRET ??= 'a secret of the tests, long enough for anything';
      process.env.LOG_LEVEL ??= 'silent';
      await keepSessionKey(clone.ownerUrl, process.env.AUTH_SECRET);
      world.#owner = new PrismaClient({
        adapter: new PrismaPg({ connectionString: clone.ownerUrl, max: 4 }),
      });
    });
    afterAll(async () => {
      const { database } = await import('@/lib/platform/database');
      await database().$disconnect();
      await world.#owner?.$disconnect();
      await drop?.();
    });
    return world;
  }

  get owner(): PrismaClient {
    if (!this.#owner) throw new Error('World.use() must be called at the top of the file');
    return this.#owner;
  }

  /** Noon of a day (UTC) by the clock of this file's database, which goes on from there; without a day the true time. */
  async setClock(day?: string): Promise<void> {
    const ahead = day ? Math.round(Date.parse(`${day}T12:00:00Z`) - Date.now()) : 0;
    await this.owner.$executeRawUnsafe(
      `CREATE OR REPLACE FUNCTION "moment"() RETURNS timestamptz VOLATILE PARALLEL SAFE LANGUAGE sql
         AS 'SELECT clock_timestamp() + interval ''${ahead} milliseconds'''`,
    );
    // What is only shown goes by the last reading.
    Reflect.deleteProperty(globalThis, 'bindendClock');
    await inScope(NOBODY, async () => undefined);
  }

  /** A municipality of this test alone, with its inhabitants on the given reference dates. */
  async municipality(options: { inhabitants?: number; referenceDates?: string[]; endedOn?: string } = {}) {
    const code = `GM${nextCode()}`;
    const { inhabitants = 20_000, referenceDates = ['2026-01-01', '2027-01-01'] } = options;
    return this.owner.municipality.create({
      data: {
        code,
        slug: code.toLowerCase(),
        name: `Testgemeente ${code}`,
        province: 'Gelderland',
        endedOn: options.endedOn ? dateOf(options.endedOn) : null,
        inhabitants: { create: referenceDates.map((day) => ({ referenceDate: dateOf(day), inhabitants })) },
      },
    });
  }

  /** A College, bureau or other body of this test alone. */
  async body(kind: BodyKind, options: { seats?: number } = {}) {
    const slug = `${kind}-${nextNumber()}`;
    return this.owner.body.create({
      data: {
        slug,
        kind,
        nameNl: slug,
        nameEn: slug,
        descriptionNl: slug,
        descriptionEn: slug,
        seats: options.seats ?? 0,
      },
    });
  }

  /** Somebody without any role, at an address of their own. */
  async person(options: { id?: string; email?: string; name?: string; hash?: string } = {}) {
    const { hash, id = randomUUID() } = options;
    const { email = `${id}@test.example`, name = `Persoon ${nextNumber()}` } = options;
    await this.owner.account.create({ data: { id, email } });
    const password = hash === undefined ? undefined : { create: { hash } };
    return this.owner.person.create({ data: { account: { connect: { id } }, name, password } });
  }

  /** The address of somebody. */
  async addressOf(personId: string): Promise<string> {
    return (await this.owner.account.findUniqueOrThrow({ where: { id: personId } })).email;
  }

  /** Who has an address, with their password. */
  async personAt(email: string) {
    return this.owner.person.findFirstOrThrow({
      where: { account: { email } },
      include: { password: true },
    });
  }

  /** What a request in this session finds: as if its browser came by once more, with a token of its own. */
  async loadSession(sessionId: string): Promise<LoggedIn | null> {
    // The same one each time: a test may ask ten times at once.
    const token = `token of ${sessionId}`;
    const hash = hashOfToken(token);
    await this.owner.$executeRaw`
      UPDATE "session" SET "token_hash" = ${hash}, "seal" = session_seal("id", "person_id", ${hash}, "second_factor_at")
      WHERE "id" = ${sessionId}::uuid AND "ended_at" IS NULL`;
    return loadSessionOf(token, { browser: null, system: null, network: null });
  }

  /**
   * Somebody with these roles in a municipality or body, from a day long ago, or for the given term. They have
   * just proved a second factor, and a delegate has a mandate: what happens without is tested by itself.
   */
  async actor(
    place: { municipality?: { id: string }; body?: { id: string } },
    roles: Role[],
    term: { startsOn?: string; endsOn?: string; mandate?: boolean } = {},
  ): Promise<Actor> {
    const person = await this.person();
    for (const role of roles) await this.role(person.id, place, role, term);
    const { municipality } = place;
    if (municipality && roles.includes('delegate') && term.mandate !== false) {
      await this.mandate(person.id, municipality.id);
    }
    const actingFor = await this.#actingFor(place);
    const actor = { personId: person.id, name: person.name, actingFor, roles, secondFactorAt: new Date() };
    return roles.some((role) => VOTERS.includes(role)) ? this.loggedIn(actor) : actor;
  }

  /** The same person in a session of their own, in which they have just proved a second factor: the proof for a vote. */
  async loggedIn(actor: Actor): Promise<Actor> {
    const { token, tokenHash } = newToken();
    const opened = JSON.stringify([{ personId: actor.personId, tokenHash }]);
    await this.owner.$executeRawUnsafe(OPEN_SESSIONS, opened);
    return { ...actor, sessionProof: token };
  }

  /** A role of somebody; in a College or the Taskforce with the appointment that it rests on. */
  async role(
    personId: string,
    place: { municipality?: { id: string }; body?: { id: string } },
    role: Role,
    term: { startsOn?: string; endsOn?: string } = {},
  ): Promise<void> {
    const held = { personId, role, municipalityId: place.municipality?.id, bodyId: place.body?.id };
    if (!isAppointed(role)) {
      const [startsOn, endsOn] = [dateOf(term.startsOn ?? '2020-01-01'), term.endsOn && dateOf(term.endsOn)];
      await this.owner.membership.create({ data: { ...held, startsOn, endsOn: endsOn || null } });
      return;
    }
    const first = term.startsOn ?? addYears(term.endsOn ?? todayInAmsterdam(), -1);
    const last = dateOf(term.endsOn ?? addDays(addYears(first, 4), -1));
    const appointment = { create: { termEndsOn: last, decision: 'Besluit' } };
    await this.owner.membership.create({
      data: { ...held, startsOn: dateOf(first), endsOn: last, appointment },
    });
  }

  /** A mandate that counts for a year from today: as principal, or as deputy when there is a principal. */
  async mandate(personId: string, municipalityId: string): Promise<void> {
    const today = todayInAmsterdam();
    await this.owner.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${municipalityId}, 0))`;
      const where = { municipalityId, endedAt: null };
      const present = await tx.mandate.count({ where });
      // There are never three: the two before make room.
      const ended = { endedAt: new Date(), endedById: personId, ending: 'municipality_ended' } as const;
      if (present > 1) await tx.mandate.updateMany({ where, data: ended });
      const kind = present === 1 ? 'deputy' : 'principal';
      const startsOn = dateOf(kind === 'principal' ? addYears(today, -1) : today);
      const period = { startsOn, endsOn: dateOf(addYears(today, 1)), grantedOn: startsOn };
      await tx.mandate.create({
        data: { municipalityId, personId, kind, ...period, registeredById: personId },
      });
    });
  }

  async #actingFor(place: {
    municipality?: { id: string };
    body?: { id: string };
  }): Promise<Actor['actingFor']> {
    if (place.municipality) {
      const { id, code, slug, name } = await this.owner.municipality.findUniqueOrThrow({
        where: { id: place.municipality.id },
      });
      return { kind: 'municipality', id, code, slug, name };
    }
    if (!place.body) return null;
    const body = await this.owner.body.findUniqueOrThrow({ where: { id: place.body.id } });
    return {
      kind: 'body',
      id: body.id,
      bodyKind: body.kind,
      slug: body.slug,
      nameNl: body.nameNl,
      nameEn: body.nameEn,
    };
  }

  /** A standard with one version and two requirements. */
  async standard(options: { status?: 'proposed' | 'advice' | 'in_force' | 'replaced' } = {}) {
    const slug = `standaard-${nextNumber()}`;
    return this.owner.standard.create({
      data: {
        slug,
        nameNl: slug,
        nameEn: slug,
        theme: 'security',
        standing: 'recommended',
        managerName: 'Beheerder',
        managerUrl: 'https://example.org',
        sourceUrl: 'https://example.org',
        summaryNl: 'Samenvatting',
        summaryEn: 'Summary',
        aboutNl: 'Over',
        aboutEn: 'About',
        versions: {
          create: {
            version: '1.0',
            status: options.status ?? 'in_force',
            position: 1,
            requirements: {
              create: [
                { code: 'T-1', level: 'must', textNl: 'Doe dit.', textEn: 'Do this.', position: 1 },
                { code: 'T-2', level: 'should', textNl: 'Doe dat.', textEn: 'Do that.', position: 2 },
              ],
            },
          },
        },
      },
      include: { versions: true },
    });
  }
}

/** How a command is called in a test. */
export function invocation(idempotencyKey?: string): { requestId: string; idempotencyKey?: string } {
  return { requestId: randomUUID(), idempotencyKey };
}

// Far above the codes of real municipalities that a seeded database may hold; counted apart, for there are but 2000.
let code = 7999;
function nextCode(): number {
  code += 1;
  return code;
}

let counter = 0;
function nextNumber(): number {
  counter += 1;
  return counter;
}
