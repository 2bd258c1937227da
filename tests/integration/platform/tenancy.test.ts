import { createHash, randomUUID } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { describe, expect, test, vi } from 'vitest';
import { newSalt } from '@/lib/ballots/commitment';
import type { Actor } from '@/lib/platform/actor';
import { NOBODY, scopeOf } from '@/lib/platform/actor';
import { dateOf } from '@/lib/platform/clock';
import { database, inScope } from '@/lib/platform/database';
import { PrismaClient } from '@/lib/platform/generated/client';
import { settings } from '@/lib/platform/settings';
import { World } from '../../support/world';

const world = World.use();

type TableRow = {
  name: string;
  forced: boolean;
  hasTenant: boolean;
  tenantIndexed: boolean;
  restrictive: string[];
  permissive: number;
};

/** Reads the catalogue as the database itself has it: nothing that code says counts. */
function tables(): Promise<TableRow[]> {
  return world.owner.$queryRaw<TableRow[]>`
    SELECT c.relname AS "name",
      c.relrowsecurity AND c.relforcerowsecurity AS "forced",
      a.attnum IS NOT NULL AS "hasTenant",
      EXISTS (SELECT 1 FROM pg_index i WHERE i.indrelid = c.oid AND i.indkey[0] = a.attnum) AS "tenantIndexed",
      ARRAY(SELECT p.polcmd::text FROM pg_policy p WHERE p.polrelid = c.oid AND NOT p.polpermissive ORDER BY 1) AS "restrictive",
      (SELECT count(*)::int FROM pg_policy p WHERE p.polrelid = c.oid AND p.polpermissive) AS "permissive"
    FROM pg_class c
    LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'municipality_id' AND NOT a.attisdropped
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> '_prisma_migrations'
    ORDER BY 1`;
}

describe('every table', () => {
  test('forces row-level security, with a restrictive policy for each verb', async () => {
    const rows = await tables();
    expect(rows.length).toBeGreaterThan(20);
    const open = rows.filter(({ forced, restrictive }) => !forced || `${restrictive}` !== 'a,d,r,w');
    expect(open.map(({ name }) => name)).toEqual([]);
  });
  test('has one permissive policy, so that the restrictive ones decide', async () => {
    expect((await tables()).filter(({ permissive }) => permissive !== 1)).toEqual([]);
  });
  test('that belongs to a municipality has an index that begins with it', async () => {
    const tenants = (await tables()).filter(({ hasTenant }) => hasTenant);
    expect(tenants.length).toBeGreaterThan(5);
    expect(tenants.filter(({ tenantIndexed }) => !tenantIndexed).map(({ name }) => name)).toEqual([]);
  });
  test('has an index for each foreign key', async () => {
    const missing = await world.owner.$queryRaw<{ key: string }[]>`
      SELECT con.conname AS key FROM pg_constraint con
      WHERE con.contype = 'f' AND con.connamespace = 'public'::regnamespace
        AND NOT EXISTS (SELECT 1 FROM pg_index i WHERE i.indrelid = con.conrelid AND i.indkey[0] = con.conkey[1])`;
    expect(missing).toEqual([]);
  });
});

describe('the role of the portal', () => {
  test('owns nothing, is no superuser and can not go around row-level security', async () => {
    const [role] = await database().$queryRaw<
      { super: boolean; bypass: boolean; createrole: boolean; owned: number }[]
    >`
      SELECT r.rolsuper AS "super", r.rolbypassrls AS "bypass", r.rolcreaterole AS "createrole",
        (SELECT count(*)::int FROM pg_class c WHERE c.relowner = r.oid) AS "owned"
      FROM pg_roles r WHERE r.rolname = current_user`;
    expect(role).toEqual({ super: false, bypass: false, createrole: false, owned: 0 });
  });
  test('is a member of no role but the one with the grants', async () => {
    const roles = await database().$queryRaw<{ name: string }[]>`
      SELECT r.rolname AS name FROM pg_roles r
      WHERE pg_has_role(current_user, r.oid, 'member') AND r.rolname <> current_user`;
    expect(roles).toEqual([{ name: 'bindend_portal' }]);
  });
  test.each(['vote', 'audit_entry', 'contribution', 'binding_agreement', 'obligation', 'evidence_file'])(
    'can neither change nor remove a row of %s',
    async (table) => {
      await expect(database().$executeRawUnsafe(`DELETE FROM "${table}"`)).rejects.toThrow(
        /permission denied/,
      );
      await expect(database().$executeRawUnsafe(`UPDATE "${table}" SET id = id`)).rejects.toThrow(
        /permission denied/,
      );
    },
  );
});

type Pair = { stranger: Actor; owner: Actor; municipalityId: string };

/** One row of each tenant table for municipality A, and somebody of A and of B. */
async function situation(): Promise<Pair> {
  const a = await world.municipality();
  const b = await world.municipality();
  const college = await world.body('college', { seats: 3 });
  const owner = await world.actor({ municipality: a }, ['delegate']);
  const stranger = await world.actor({ municipality: b }, ['delegate', 'administrator', 'secretary']);
  const standard = await world.standard();
  const decision = await world.owner.decision.create({
    data: {
      bodyId: college.id,
      standardVersionId: standard.versions[0]?.id ?? '',
      title: 'Besluit',
      motivation: 'Daarom',
      entryIntoForceOn: dateOf('2027-01-01'),
      complyBy: dateOf('2027-12-31'),
    },
  });
  const { obligations } = await world.owner.bindingAgreement.create({
    include: { obligations: true },
    data: {
      decisionId: decision.id,
      standardVersionId: decision.standardVersionId,
      inForceFrom: decision.entryIntoForceOn,
      complyBy: decision.complyBy,
      obligations: { create: { municipalityId: a.id, dueOn: decision.complyBy } },
    },
  });
  await world.owner.auditEntry.create({
    data: {
      happenedAt: new Date(),
      personId: owner.personId,
      municipalityId: a.id,
      event: 'test.happened',
      data: {},
      requestId: 'test',
    },
  });
  await world.owner.invitation.create({
    data: {
      municipalityId: a.id,
      email: `${randomUUID()}@test.example`,
      role: 'reader',
      tokenHash: randomUUID(),
      invitedById: owner.personId,
      expiresAt: new Date(Date.now() + 86_400_000),
    },
  });
  await evidence(a.id, obligations[0]?.id ?? '', owner.personId);
  await signOn(a.id, owner.personId);
  await mandateAndVote(a.id, owner.personId);
  return { stranger, owner, municipalityId: a.id };
}

/** What a municipality shows for an obligation, with a file. */
async function evidence(municipalityId: string, obligationId: string, addedById: string): Promise<void> {
  const content = new TextEncoder().encode('%PDF-1.4 bewijs');
  const sha256 = createHash('sha256').update(content).digest('hex');
  const file = { municipalityId, mediaType: 'application/pdf', size: content.length, sha256, content };
  const { id: fileId } = await world.owner.evidenceFile.create({ data: file });
  await world.owner.evidence.create({
    data: { municipalityId, obligationId, title: 'Meting', fileId, addedById },
  });
}

/** How a municipality lets its people log in, while it is off. */
async function signOn(municipalityId: string, personId: string): Promise<void> {
  const issuer = 'https://inloggen.test.example';
  await world.owner.identityProvider.create({ data: { municipalityId, issuer, clientId: 'bindend' } });
  await world.owner.providerDomain.create({
    data: { municipalityId, domain: `${randomUUID()}.example`, askedById: personId },
  });
  await world.owner.roleMapping.create({
    data: { municipalityId, groupValue: 'informatie', role: 'reader' },
  });
  await world.owner.externalIdentity.create({ data: { municipalityId, issuer, subject: '1', personId } });
}

/** The scan of the mandate, what the council wanted, and the vote. */
async function mandateAndVote(municipalityId: string, castById: string): Promise<void> {
  const { id: mandateId } = await world.owner.mandate.findFirstOrThrow({ where: { municipalityId } });
  const content = new TextEncoder().encode('%PDF-1.4');
  const sha256 = createHash('sha256').update(content).digest('hex');
  await world.owner.mandateScan.create({
    data: { mandateId, municipalityId, mediaType: 'application/pdf', sha256, content },
  });
  const slug = `alv-${municipalityId}`;
  const meeting = await world.owner.assemblyMeeting.create({
    data: {
      slug,
      titleNl: slug,
      titleEn: slug,
      year: 2027,
      location: 'Utrecht',
      startsAt: new Date(),
      status: 'open',
      calledAt: new Date(),
      agendaItems: {
        create: { position: 1, label: '1', kind: 'information', titleNl: 'Punt', titleEn: 'Item' },
      },
    },
    include: { agendaItems: true },
  });
  const ballot = await world.owner.ballot.create({
    data: {
      agendaItemId: meeting.agendaItems[0]?.id,
      status: 'open',
      majority: 'simple',
      weightScheme: 'one_each_v1',
      openedAt: new Date(),
      entitlements: { create: { municipalityId, weight: 1, inhabitants: 1000, castAt: new Date() } },
    },
    include: { entitlements: true },
  });
  await world.owner.councilInstruction.create({
    data: {
      municipalityId,
      agendaItemId: meeting.agendaItems[0]?.id ?? '',
      instruction: 'for',
      note: '',
      decidedOn: dateOf('2026-01-01'),
      filedById: castById,
    },
  });
  await world.owner.vote.create({
    data: {
      ballotId: ballot.id,
      entitlementId: ballot.entitlements[0]?.id ?? '',
      municipalityId,
      castById,
      mandateId,
      choice: 'for',
      weight: 1,
      castAt: new Date(),
      salt: newSalt(),
    },
  });
}

/** Tables whose rows are for their municipality alone; the others with a municipality_id are public. */
const PRIVATE = [
  'membership',
  'invitation',
  'mandate',
  'mandate_scan',
  'council_instruction',
  'obligation',
  'evidence',
  'evidence_file',
  'vote',
  'audit_entry',
  // Of the own log-in every visitor sees where it leads once it is on, and the domains that are confirmed.
  'identity_provider',
  'provider_domain',
  'role_mapping',
  'external_identity',
] as const;
/** Tables that name a municipality and are public on purpose, each with the reason. */
const PUBLIC: Record<string, string> = {
  contribution: 'what each municipality pays is public',
  entitlement: 'the roll of a ballot is public, so that anyone can check it',
  inhabitant_count: 'public statistics of CBS',
};

/** Tables that anyone reads whole, each with the reason. What names a person in private, or a log-in, is not among them. */
const OPEN: Record<string, string> = {
  appointment: 'the register of appointments is public',
  audit_head: 'anyone can check the chain by its signed ends',
  audit_key: 'anyone can follow the keys that sign the ends of the chain',
  binding_agreement: 'what binds is public',
  body: 'the organs of the VNG are public',
  budget: 'the fund is public',
  budget_line: 'the fund is public',
  caught_mail: 'the mail of a demonstration, which goes nowhere',
  contribution: 'what each municipality pays is public',
  contribution_transfer: 'what each municipality pays is public',
  entitlement: 'the roll of a ballot is public, so that anyone can check it',
  inhabitant_count: 'public statistics of CBS',
  login_failure: 'keyed hashes, that name nobody',
  municipality: 'the register of municipalities is public',
  municipality_succession: 'the register of municipalities is public',
  programme_item: 'the work programme is public',
  provider_answer: 'hashes of random values, that name nobody',
  requirement: 'standards are public',
  standard: 'standards are public',
  standard_version: 'standards are public',
  work_programme: 'the work programme is public',
};

function countAs(actor: Actor, table: string, municipalityId: string): Promise<number> {
  return inScope(scopeOf(actor), async (tx) => {
    const [row] = await tx.$queryRawUnsafe<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM "${table}" WHERE municipality_id = $1::uuid`,
      municipalityId,
    );
    return row?.n ?? -1;
  });
}

describe('a table that anyone reads whole', () => {
  test('is so on purpose, with a reason', async () => {
    const open = await world.owner.$queryRaw<{ name: string }[]>`
      SELECT c.relname AS "name" FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid
      WHERE p.polcmd = 'r' AND pg_get_expr(p.polqual, p.polrelid) = 'true' ORDER BY 1`;
    expect(open.map(({ name }) => name)).toEqual(Object.keys(OPEN));
  });
});

describe('municipality B, with no filter in the query', () => {
  test('every table with a municipality is private here, or public with a reason', async () => {
    const names = (await tables()).filter(({ hasTenant }) => hasTenant).map(({ name }) => name);
    expect(names).toEqual([...PRIVATE, ...Object.keys(PUBLIC)].sort());
  });
  test.each(PRIVATE)('sees no row of A in %s, while A and the superuser do', async (table) => {
    const { stranger, owner, municipalityId } = await situation();
    const all = await world.owner.$queryRawUnsafe<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM "${table}" WHERE municipality_id = $1::uuid`,
      municipalityId,
    );
    expect(all[0]?.n).toBeGreaterThan(0);
    expect(await countAs(owner, table, municipalityId)).toBe(all[0]?.n);
    expect(await countAs(stranger, table, municipalityId)).toBe(0);
  });
  test('adds no row for A, while A may', async () => {
    const { stranger, owner, municipalityId } = await situation();
    const entry = (actor: Actor) => ({
      happenedAt: new Date(),
      personId: actor.personId,
      municipalityId,
      event: 'test.happened',
      data: {},
      requestId: 'test',
    });
    await expect(
      inScope(scopeOf(stranger), (tx) => tx.auditEntry.createMany({ data: entry(stranger) })),
    ).rejects.toThrow(/row-level security/);
    await expect(
      inScope(scopeOf(stranger), (tx) =>
        tx.membership.createMany({
          data: {
            personId: stranger.personId,
            municipalityId,
            role: 'administrator',
            startsOn: dateOf('2020-01-01'),
          },
        }),
      ),
    ).rejects.toThrow(/row-level security/);
    const added = await inScope(scopeOf(owner), (tx) => tx.auditEntry.createMany({ data: entry(owner) }));
    expect(added.count).toBe(1);
  });
  test('marks no vote of A as cast on the roll', async () => {
    const { stranger, municipalityId } = await situation();
    const changed = await inScope(scopeOf(stranger), (tx) =>
      tx.entitlement.updateMany({ where: { municipalityId }, data: { castAt: new Date() } }),
    );
    expect(changed.count).toBe(0);
  });
});

describe('without anyone logged in', () => {
  test.each(PRIVATE)('no row of a municipality in %s is seen', async (table) => {
    const { municipalityId } = await situation();
    const [row] = await database().$queryRawUnsafe<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM "${table}" WHERE municipality_id = $1::uuid`,
      municipalityId,
    );
    expect(row?.n).toBe(0);
  });
});

describe('the pool', () => {
  test('never takes the municipality of one transaction into the next, under parallel load', async () => {
    const { owner } = await situation();
    const other = await situation();
    const actors = [owner, other.owner, null];
    const seen = await Promise.all(
      Array.from({ length: 200 }, async (_, index) => {
        const actor = actors[index % 3] ?? null;
        const read = async (tx: { $queryRaw: typeof world.owner.$queryRaw }) =>
          (await tx.$queryRaw<{ tenant: string | null }[]>`SELECT current_tenant() AS tenant`)[0]?.tenant ??
          null;
        const tenant = actor ? await inScope(scopeOf(actor), read) : await read(database());
        return tenant === scopeOf(actor).municipalityId;
      }),
    );
    expect(seen.filter((matches) => !matches)).toEqual([]);
  });

  test('gives a scope to one transaction: another one inside it is nobody’s', async () => {
    const { owner } = await situation();
    const [outer, inner] = await inScope(scopeOf(owner), async (tx) => [
      await tx.$queryRaw<{ tenant: string | null }[]>`SELECT current_tenant() AS tenant`,
      await database().$transaction(
        (other) => other.$queryRaw<{ tenant: string | null }[]>`SELECT current_tenant() AS tenant`,
      ),
    ]);
    expect(outer[0]?.tenant).toBe(scopeOf(owner).municipalityId);
    expect(inner[0]?.tenant).toBeNull();
  });

  test('is refused all work when its connections do not say who acts', async () => {
    const { owner } = await situation();
    const kept = globalThis as unknown as { bindendDatabase?: PrismaClient };
    const portal = database();
    const plain = new PrismaClient({ adapter: new PrismaPg(settings().PORTAL_DATABASE_URL ?? '') });
    kept.bindendDatabase = plain;
    const work = vi.fn(async () => 'done');
    await expect(inScope(scopeOf(owner), work)).rejects.toThrow('without its scope');
    kept.bindendDatabase = portal;
    expect(work).not.toHaveBeenCalled();
    await plain.$disconnect();
  });

  test('takes a scope as text, whatever is in it', async () => {
    const tokenHash = String.raw`it's \' a "hash"; COMMIT; --`;
    const [seen] = await inScope(
      { ...NOBODY, tokenHash },
      (tx) => tx.$queryRaw<{ kept: string }[]>`SELECT current_setting('app.token_hash') AS kept`,
    );
    expect(seen?.kept).toBe(tokenHash);
  });
});
