import type pg from 'pg';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { signHead } from '@/lib/audit/head';
import { listHeads } from '@/lib/audit/queries/heads';
import { sealWaiting } from '@/lib/audit/sealer';
import {
  digestOfHead,
  fingerprintOf,
  type HeadPlace,
  publicKeyOf,
  type SignedHead,
  signatureOf,
  signedHead,
  signingKeyOf,
} from '@/lib/audit/signature';
import type { Actor } from '@/lib/platform/actor';
import { parseSettings } from '@/lib/platform/settings';
import { draftProgramme } from '@/lib/programme/commands/programme';
import { checkKey } from '@/scripts/audit/check-key';
import { verifyMoment, verifyTrail } from '@/scripts/audit/verify';
import { withClient } from '@/scripts/database/connection';
import { succeeded } from '../../support/assembly';
import { invocation, World } from '../../support/world';

const world = World.use();
const SECRET = process.env.AUTH_SECRET ?? '';
const [NEXT_SECRET, STRANGER] = [
  'the next secret of the tests, as long as it must be',
  'a secret that nobody here ever had',
];
const fingerprint = (secret: string) => fingerprintOf(publicKeyOf(signingKeyOf(secret)));

let bureau: Actor;
let year = 2100;

beforeAll(async () => {
  bureau = await world.actor({ body: await world.body('bureau') }, ['bureau']);
});

async function happen(): Promise<void> {
  year += 1;
  const text = { year, titleNl: 'P', titleEn: 'P', introNl: 'Intro', introEn: 'Intro' };
  succeeded(await draftProgramme.execute(bureau, text, invocation()));
}

const published = async () => succeeded(await listHeads.execute(null, { before: null }));
const findings = async (pinned: string[] = []) =>
  (await withClient(world.ownerUrl, (client) => verifyTrail(client, { pinned }))).findings;

async function put(client: pg.Client, head: SignedHead): Promise<void> {
  await client.query(
    `insert into audit_head (sequence, hash, signed_at, number, occasion, previous, key_id, public_key, signature)
     select sequence, hash, "signedAt", number, occasion, previous, "keyId", "publicKey", signature
     from jsonb_to_record($1) as h (sequence bigint, hash text, "signedAt" timestamptz, number bigint, occasion text,
       previous text, "keyId" text, "publicKey" text, signature text)`,
    [head],
  );
}

/** The head as a portal of before heads were numbered would have signed it. */
function asOfBefore({ sequence, hash, signedAt, publicKey }: SignedHead): SignedHead {
  const fields = { sequence, hash, signedAt, keyId: fingerprint(SECRET).slice(0, 16) };
  return { ...fields, publicKey, signature: signatureOf(signingKeyOf(SECRET), fields) };
}

describe('a head', () => {
  test('from before heads were numbered is still held, and the first number follows it', async () => {
    await happen();
    const first = await signHead('start');
    if (!first) throw new Error('a head');
    const old = asOfBefore(first);
    await withClient(world.ownerUrl, async (client) => {
      await client.query('set session_replication_role = replica');
      // As a portal of before this left it: no number, no entry that tells of the head.
      await client.query(`alter table audit_head drop constraint audit_head_numbered;
        delete from audit_unsealed; delete from audit_entry where event = 'audit.head_signed'`);
      await client.query(
        'update audit_head set number = null, occasion = null, previous = null, key_id = $1, signature = $2',
        [old.keyId, old.signature],
      );
    });
    expect(await findings([fingerprint(SECRET)])).toEqual([]);
    await happen();
    const numbered = await signHead();
    expect(numbered).toMatchObject({ number: '1', previous: digestOfHead(old), occasion: 'clock' });
    expect(await findings([fingerprint(SECRET)])).toEqual([]);
  });
  test('has the next number, names the one before, and is published as it was signed', async () => {
    const before = (await published()).heads[0];
    await happen();
    const head = await signHead();
    expect(head?.number).toBe(String(Number(before?.number) + 1));
    expect(head?.previous).toBe(before && digestOfHead(before));
    const now = await published();
    expect(now.heads[0]).toEqual(head);
    expect(now.keys).toMatchObject([{ number: 1, fingerprint: fingerprint(SECRET), handOver: null }]);
  });
  test('is told of in the trail itself, where a head that is taken away is missed', async () => {
    const head = await signHead();
    if (!head) throw new Error('a head');
    const entry = await world.owner.auditEntry.findFirstOrThrow({ orderBy: { id: 'desc' } });
    expect(entry).toMatchObject({
      event: 'audit.head_signed',
      personId: null,
      data: { number: head.number, sequence: head.sequence, digest: digestOfHead(head) },
    });
  });
});

describe('a head that was signed with the true key, but not in its place', () => {
  type Forged = { place?: Partial<HeadPlace>; after?: number; told?: boolean; numbered?: boolean };
  const HOUR = 3_600_000;

  /** What is found when such a head is the last one, in a transaction that is undone. */
  async function foundWith({
    place = {},
    after = 1,
    told = true,
    numbered = true,
  }: Forged): Promise<string[]> {
    await happen();
    await sealWaiting();
    const last = (await published()).heads[0];
    const end = await world.owner.auditSeal.findFirstOrThrow({ orderBy: { sequence: 'desc' } });
    if (!last) throw new Error('a head');
    const right: HeadPlace = {
      number: `${BigInt(last.number ?? 0) + 1n}`,
      previous: digestOfHead(last),
      occasion: 'clock',
    };
    const signedAt = new Date(Date.parse(last.signedAt) + after);
    const inPlace = signedHead(signingKeyOf(SECRET), end, { ...right, ...place }, signedAt);
    const head = numbered ? inPlace : asOfBefore(inPlace);
    return withClient(world.ownerUrl, async (client) => {
      await client.query('begin');
      await put(client, head);
      const facts = { number: head.number, digest: digestOfHead(head) };
      if (told) {
        await client.query(
          `insert into audit_entry (happened_at, event, data, request_id) values (now(), 'audit.head_signed', $1, 'x')`,
          [facts],
        );
      }
      return (await verifyMoment(client, {})).findings.map(({ reason }) => reason);
    });
  }

  test.each<[string, Forged, string[]]>([
    ['nothing, when it is as it must be', {}, []],
    ['a head that is missing before it', { place: { number: '1000' } }, ['head_missing']],
    [
      'that it names another before it',
      { place: { previous: 'ab'.repeat(32) } },
      ['head_not_after_previous'],
    ],
    ['that the trail does not tell of it', { told: false }, ['head_without_entry']],
    ['that it has no number', { numbered: false, told: false }, ['head_without_number']],
    ['that it came too late', { after: 2 * HOUR }, ['heads_too_few']],
    [
      'nothing, when it came late because the portal had to start',
      { after: 2 * HOUR, place: { occasion: 'start' } },
      [],
    ],
  ])('is found out: %s', async (_what, forged, reasons) => {
    expect(await foundWith(forged)).toEqual(reasons);
  });
});

describe('another secret', () => {
  const settingsOf = (more: Record<string, string>) =>
    parseSettings({ AUTH_SECRET: SECRET, DEMO: 'false', ...more });
  const check = (more: Record<string, string>, refuses = true) =>
    checkKey(world.ownerUrl, settingsOf(more), { refuses });

  /** Signs as a portal that was started with these settings. */
  async function signWith(more: Record<string, string>): Promise<SignedHead | null> {
    for (const [name, value] of Object.entries(more)) vi.stubEnv(name, value);
    vi.resetModules();
    try {
      return await (await import('@/lib/audit/head')).signHead('start');
    } finally {
      vi.unstubAllEnvs();
      vi.resetModules();
    }
  }

  test('is refused at a start in real use, with what to do, and signs nothing', async () => {
    await expect(check({ AUTH_SECRET: STRANGER })).rejects.toThrow(/AUTH_SECRET_PREVIOUS/);
    expect(await check({ AUTH_SECRET: STRANGER }, false)).toContain('nothing is signed');
    expect(await signWith({ AUTH_SECRET: STRANGER })).toBeNull();
    expect((await published()).keys).toHaveLength(1);
  });
  test('is refused when another key is pinned', async () => {
    const pin = { AUDIT_KEY_FINGERPRINT: fingerprint(STRANGER) };
    await expect(check(pin)).rejects.toThrow(/AUDIT_KEY_FINGERPRINT/);
    expect(await signWith(pin)).toBeNull();
    expect(await check({ AUDIT_KEY_FINGERPRINT: fingerprint(SECRET) })).toBe(
      `${fingerprint(SECRET)} (pinned)`,
    );
    expect(await check({})).toContain('not pinned: set AUDIT_KEY_FINGERPRINT');
  });
  test('takes over with the one from before, for good', async () => {
    const next = { AUTH_SECRET: NEXT_SECRET, AUTH_SECRET_PREVIOUS: SECRET };
    expect(await check({ ...next, AUDIT_KEY_FINGERPRINT: fingerprint(SECRET) })).toContain('takes over');
    expect(await signWith(next)).toMatchObject({ keyId: fingerprint(NEXT_SECRET) });
    const { keys } = await published();
    expect(keys.map((key) => key.fingerprint)).toEqual([fingerprint(SECRET), fingerprint(NEXT_SECRET)]);
    expect(await findings([fingerprint(SECRET), fingerprint(NEXT_SECRET)])).toEqual([]);
    // The one from before is no longer needed, and may no longer sign.
    expect(await check({ AUTH_SECRET: NEXT_SECRET })).toContain(fingerprint(NEXT_SECRET));
    await expect(check({})).rejects.toThrow(/handed over/);
    expect(await signWith({})).toBeNull();
    expect(await signWith({ AUTH_SECRET: NEXT_SECRET })).not.toBeNull();
    expect(await findings([fingerprint(SECRET), fingerprint(NEXT_SECRET)])).toEqual([]);
    // Whoever stole it signs the end once more with it.
    const sign = await withClient(world.ownerUrl, async (client) => {
      await client.query('begin');
      const last = (await published()).heads[0];
      const end = { sequence: BigInt(last?.sequence ?? 0) + 1n, hash: 'ab'.repeat(32) };
      const place: HeadPlace = {
        number: `${BigInt(last?.number ?? 0) + 1n}`,
        previous: last ? digestOfHead(last) : null,
        occasion: 'start',
      };
      const head = signedHead(signingKeyOf(SECRET), end, place, new Date());
      await client.query('set local session_replication_role = replica');
      await put(client, head);
      return (await verifyMoment(client, {})).findings.map(({ reason }) => reason);
    });
    expect(sign).toContain('head_by_former_key');
    expect(await findings([fingerprint(STRANGER)])).toEqual([
      { about: `Key ${fingerprint(STRANGER)}`, reason: 'key_not_known' },
    ]);
  });
});
