import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openAttempt } from '@/lib/sso/attempt';
import { withdrawDomain } from '@/lib/sso/commands/domains';
import { saveProvider, switchOn } from '@/lib/sso/commands/provider';
import { beginLogIn, finishLogIn } from '@/lib/sso/log-in';
import { CLOCK_TOLERANCE_SECONDS, discover, redeem } from '@/lib/sso/provider';
import { refusalOf } from '@/lib/sso/refusal';
import type { ProviderAccount } from '@/scripts/identity-provider/account';
import { invocation, World } from '../../support/world';
import { CLIENT, colleague, comeBack, logIn, must, SETTINGS, signOn } from './situations';
import { tamperWith } from './tamper';

const world = World.use();
let here: Awaited<ReturnType<typeof signOn>>;
let lie: ReturnType<typeof tamperWith>;

beforeAll(async () => {
  here = await signOn(world);
  lie = tamperWith(here.provider);
});
afterEach(() => {
  lie.current = {};
});
afterAll(() => here.provider.stop());

function known(more: Partial<ProviderAccount> = {}): string {
  const account = colleague(here.town, more);
  here.accounts.push(account);
  return account.subject;
}

/** All that a log-in may leave behind. */
async function leftBehind() {
  const { person, externalIdentity, membership, session, auditEntry, outgoingMail } = world.owner;
  const tables = [person, externalIdentity, membership, session, auditEntry, outgoingMail];
  return Promise.all(tables.map((table) => (table as { count: () => Promise<number> }).count()));
}

/** Expects a refusal by its code, and that it leaves nothing behind. */
async function expectRefused(code: string, work: () => Promise<unknown>): Promise<void> {
  const before = await leftBehind();
  expect(await work()).toMatchObject({ ok: false, error: { code } });
  expect(await leftBehind()).toEqual(before);
}

const finish = (back: Parameters<typeof finishLogIn>[0]) => finishLogIn(back, randomUUID());
const now = () => Math.floor(Date.now() / 1000);

describe('an answer of the provider', () => {
  test('is looked at once: replayed it is refused, also ten times at the same moment', async () => {
    const back = await comeBack(here.town.slug, known());
    const answers = await Promise.all(Array.from({ length: 10 }, () => finish(back)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const codes = answers.flatMap((answer) => (answer.ok ? [] : [answer.error.code]));
    expect(new Set(codes)).toEqual(new Set(['sso_replayed']));
    await expectRefused('sso_replayed', () => finish(back));
  });
  test('holds a code that works once', async () => {
    const back = await comeBack(here.town.slug, known());
    const attempt = openAttempt(back.cookie, new Date());
    if (!attempt) throw new Error('no attempt');
    const configuration = await discover({
      issuer: here.town.issuer,
      clientId: CLIENT.clientId,
      secret: CLIENT.clientSecret,
    });
    const spend = () => redeem(configuration, attempt, back.search, SETTINGS);
    expect(await spend()).toMatchObject({ iss: here.town.issuer });
    expect(await spend().catch(refusalOf)).toMatchObject({ code: 'sso_code_refused', why: 'invalid_grant' });
  });
  test('that was meant for another log-in is refused: PKCE and state', async () => {
    const theirs = await comeBack(here.town.slug, known());
    const mine = await comeBack(here.town.slug, known());
    await expectRefused('sso_expired', () => finish({ ...mine, search: theirs.search }));
    const injected = new URLSearchParams(mine.search);
    injected.set('code', theirs.search.get('code') ?? '');
    await expectRefused('sso_code_refused', () => finish({ ...mine, search: injected }));
  });
  test('counts only in the browser that began, at the municipality where it began, and not changed', async () => {
    const back = await comeBack(here.town.slug, known());
    const elsewhere = await comeBack(here.town.slug, known());
    await expectRefused('sso_expired', () => finish({ ...back, cookie: undefined }));
    await expectRefused('sso_expired', () => finish({ ...back, cookie: elsewhere.cookie }));
    const changed = `${back.cookie.startsWith('A') ? 'B' : 'A'}${back.cookie.slice(1)}`;
    await expectRefused('sso_expired', () => finish({ ...back, cookie: changed }));
    await expectRefused('sso_expired', () => finish({ ...back, slug: 'elders' }));
    expect(await finish(back)).toMatchObject({ ok: true });
  });
  test('counts for ten minutes', async () => {
    const at = (minutes: number) => new Date(Date.now() - minutes * 60_000);
    const begun = must(await beginLogIn(here.town.slug, { locale: 'nl', next: '/nl/mijn', now: at(10.1) }));
    const state = new URL(begun.address).searchParams.get('state') ?? '';
    const search = new URLSearchParams({ state, code: 'x' });
    await expectRefused('sso_expired', () => finish({ slug: here.town.slug, search, cookie: begun.cookie }));
  });
  test('of another issuer is refused, as RFC 9207 names it', async () => {
    const back = await comeBack(here.town.slug, known());
    back.search.set('iss', 'https://elders.example');
    await expectRefused('sso_wrong_issuer', () => finish(back));
  });
  test('that says no is passed on', async () => {
    await expectRefused('sso_refused', async () => finish(await comeBack(here.town.slug, '')));
  });
});

describe('an ID token', () => {
  test.each([
    ['another issuer', 'sso_wrong_issuer', { iss: 'https://elders.example' }],
    ['another nonce', 'sso_token_refused', { nonce: 'een andere' }],
    ['no nonce', 'sso_token_refused', { nonce: undefined }],
    ['another audience', 'sso_token_refused', { aud: 'een ander portaal' }],
    ['more audiences than ours', 'sso_token_refused', { aud: ['bindend', 'een ander portaal'] }],
  ])('with %s is refused', async (_what, code, claims) => {
    lie.current = { claims: (honest) => ({ ...honest, ...claims }) };
    await expectRefused(code, () => logIn(here.town.slug, known()));
  });
  test.each<[string, (token: string) => string]>([
    ['a signature that does not fit', (token) => `${token.slice(0, -8)}AAAAAAAA`],
    ['no signature', (token) => `${noneOf(token)}.`],
  ])('with %s is refused', async (_what, token) => {
    lie.current = { token };
    await expectRefused('sso_token_refused', () => logIn(here.town.slug, known()));
  });
  test.each([
    [
      'ended just within the tolerance',
      () => ({ iat: now() - 600, exp: now() - CLOCK_TOLERANCE_SECONDS + 20 }),
    ],
    ['begins just within the tolerance', () => ({ iat: now() + CLOCK_TOLERANCE_SECONDS - 20 })],
  ])('of a clock that is off by less than a minute (%s) is taken', async (_what, times) => {
    lie.current = { claims: (honest) => ({ ...honest, ...times() }) };
    expect(await logIn(here.town.slug, known())).toMatchObject({ ok: true });
  });
  test.each([
    ['ended', () => ({ iat: now() - 600, exp: now() - CLOCK_TOLERANCE_SECONDS - 20 })],
    ['is of later', () => ({ iat: now() + CLOCK_TOLERANCE_SECONDS + 20 })],
    ['does not count yet', () => ({ nbf: now() + CLOCK_TOLERANCE_SECONDS + 20 })],
  ])('of a clock that is off by more (%s) is refused', async (_what, times) => {
    lie.current = { claims: (honest) => ({ ...honest, ...times() }) };
    await expectRefused('sso_clock_skew', () => logIn(here.town.slug, known()));
  });
});

/** The same token as if nobody had to sign it. */
function noneOf(token: string): string {
  const [, payload] = token.split('.');
  return `${Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url')}.${payload}`;
}

describe('claims', () => {
  test.each<[string, string, Partial<ProviderAccount>]>([
    ['no address', 'sso_claims_missing', { email: undefined }],
    ['no address but a name', 'sso_claims_missing', { email: 'Wad de Vries' }],
    ['an address that the provider did not verify', 'sso_email_unverified', { emailVerified: false }],
    ['an address elsewhere', 'sso_domain_unverified', { email: 'wad@elders.example' }],
  ])('with %s are refused', async (_what, code, account) => {
    await expectRefused(code, () => logIn(here.town.slug, known(account)));
  });
  test.each([
    (domain: string) => `wad@post.${domain}`,
    (domain: string) => `wad@${domain}.elders.nl`,
    (domain: string) => `wad@niet-${domain}`,
  ])('with an address that only looks like the domain are refused (%#)', async (address) => {
    await expectRefused('sso_domain_unverified', () =>
      logIn(here.town.slug, known({ email: address(here.town.domain) })),
    );
  });
  test('that say the groups were left out are refused, so that nobody loses a role by it', async () => {
    const subject = known();
    must(await logIn(here.town.slug, subject));
    lie.current = {
      claims: ({ groups: _left, ...rest }) => ({ ...rest, _claim_names: { groups: 'src1' } }),
    };
    const index = here.accounts.findIndex((account) => account.subject === subject);
    const account = here.accounts[index];
    if (account) here.accounts[index] = { ...account, groups: undefined };
    await expectRefused('sso_claims_missing', () => logIn(here.town.slug, subject));
  });
});

describe('settings that do not fit', () => {
  const change = (more: Record<string, unknown>) => async () => {
    const { administrator, municipalityId, issuer, slug } = other.town;
    const saved = { ...SETTINGS, municipalityId, issuer, ...more };
    must(await saveProvider.execute(administrator, saved, invocation()));
    await switchOn.execute(administrator, { municipalityId }, invocation());
    return slug;
  };
  let other: Awaited<ReturnType<typeof signOn>>;
  beforeAll(async () => {
    other = await signOn(world);
    other.accounts.push(colleague(other.town, { subject: 'wad' }));
  });
  afterAll(() => other.provider.stop());

  test('a secret of another client: the provider does not know the portal', async () => {
    const slug = await change({ secret: 'een ander geheim' })();
    await expectRefused('sso_client_refused', () => logIn(slug, 'wad'));
  });
  test('an issuer under another name: the provider calls itself otherwise', async () => {
    const slug = await change({ issuer: other.town.issuer.replace('127.0.0.1', 'localhost') })();
    await expectRefused('sso_wrong_issuer', () => beginLogIn(slug, { locale: 'nl', next: '/nl/mijn' }));
  });
  test('an issuer that is not there', async () => {
    const slug = await change({ issuer: 'http://127.0.0.1:9' })();
    await expectRefused('sso_unreachable', () => beginLogIn(slug, { locale: 'nl', next: '/nl/mijn' }));
  });
  test('a provider that is there but gives something else', async () => {
    const slug = await change({ issuer: `${other.town.issuer}/nergens` })();
    await expectRefused('sso_unreachable', () => beginLogIn(slug, { locale: 'nl', next: '/nl/mijn' }));
  });
  test('changed while somebody was at the provider', async () => {
    const slug = await change({})();
    const back = await comeBack(slug, 'wad');
    await change({ clientId: 'een andere' })();
    await expectRefused('sso_not_available', () => finish(back));
  });
  test('a domain that was withdrawn', async () => {
    const slug = await change({})();
    const { administrator, domainId } = other.town;
    must(await withdrawDomain.execute(administrator, { id: domainId }, invocation()));
    await expectRefused('sso_domain_unverified', () => logIn(slug, 'wad'));
  });
});
